using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Relations.Segments;

namespace Bekwaam.Core.Relations.Bulk;

/// <summary>
/// One bulk action on some tracked relations: does it and puts it back. Kinds and members of these relations are loaded
/// already; the caller indexes and saves.
/// </summary>
internal sealed class BulkChange(AppDb db, BulkAction action, DateTimeOffset now, DateOnly today)
{
    private const string Nothing = "";

    /// <param name="Index">Where it stood among the tags.</param>
    private sealed record TagPlace(int Index, string Tag);

    private Guid? Key => action.Value is null ? null : Guid.Parse(action.Value);

    /// <returns>How it was before, or null when it was so already.</returns>
    public string? Do(Relation relation)
    {
        switch (action.Kind)
        {
            case BulkKind.Adviser:
                var adviser = relation.AdviserId;
                relation.AdviserId = Key;
                return adviser == Key ? null : Changed(relation, "adviser", action.By, Text(adviser));
            case BulkKind.Location:
                var location = relation.LocationId;
                relation.LocationId = Key;
                return location == Key ? null : Changed(relation, "location", action.By, Text(location));
            case BulkKind.AddTag:
                return TagOf(relation) is null ? Retag(relation, [.. relation.Card.Tags, action.Value!], action.By, Nothing) : null;
            case BulkKind.RemoveTag:
                return TagOf(relation) is { } tag ? Retag(relation, Without(relation, tag), action.By, StoredJson.Write(tag)) : null;
            case BulkKind.AddKind:
                return AddKind(relation);
            case BulkKind.AddToSegment when MemberOf(relation) is null:
                Membership.Join(db, Key!.Value, relation.Id, today);
                return Day(today);
            case BulkKind.RemoveFromSegment when MemberOf(relation) is { } member:
                Membership.Leave(db, member, today);
                return Day(member.From);
            case BulkKind.Confirm:
                var before = relation.ConfirmedAt;
                relation.ConfirmedAt = action.At;
                RelationEvents.Add(db, relation.Id, RelationEventKind.Confirmed, action.By, now);
                return before?.ToString("O", CultureInfo.InvariantCulture) ?? Nothing;
            default:
                return null;
        }
    }

    /// <returns>False when it was changed since: then it is left as it is.</returns>
    public bool Undo(Relation relation, string before)
    {
        switch (action.Kind)
        {
            case BulkKind.Adviser when relation.AdviserId == Key:
                relation.AdviserId = Read(before);
                Changed(relation, "adviser", action.UndoneBy, Nothing);
                return true;
            case BulkKind.Location when relation.LocationId == Key:
                relation.LocationId = Read(before);
                Changed(relation, "location", action.UndoneBy, Nothing);
                return true;
            case BulkKind.AddTag when TagOf(relation) is { } tag:
                Retag(relation, Without(relation, tag), action.UndoneBy, Nothing);
                return true;
            case BulkKind.RemoveTag when TagOf(relation) is null:
                var place = StoredJson.Read<TagPlace>(before);
                var tags = relation.Card.Tags.ToList();
                tags.Insert(Math.Min(place.Index, tags.Count), place.Tag);
                Retag(relation, tags, action.UndoneBy, Nothing);
                return true;
            case BulkKind.AddKind when db.RelationKindPeriods.Local.FirstOrDefault(k => k.RelationId == relation.Id && Text(k.Id) == before && k.Until is null) is { } period:
                db.RelationKindPeriods.Remove(period);
                Tell(relation, action.UndoneBy, RelationEventKind.KindsChanged, new RelationEvents.Kinds([], [period.Kind]));
                return true;
            case BulkKind.AddToSegment when MemberOf(relation) is { } member && Day(member.From) == before:
                db.SegmentMembers.Remove(member);
                return true;
            case BulkKind.RemoveFromSegment when MemberOf(relation) is null:
                Return(relation, DateOnly.ParseExact(before, "yyyy-MM-dd", CultureInfo.InvariantCulture));
                return true;
            case BulkKind.Confirm when relation.ConfirmedAt == action.At:
                relation.ConfirmedAt = before.Length == 0 ? null : DateTimeOffset.Parse(before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
                return true;
            default:
                return false;
        }
    }

    private string? AddKind(Relation relation)
    {
        var kind = (RelationKind)short.Parse(action.Value!, CultureInfo.InvariantCulture);
        if (db.RelationKindPeriods.Local.Any(k => k.RelationId == relation.Id && k.Kind == kind && k.Until is null))
            return null;
        var period = new RelationKindPeriod { Id = Guid.CreateVersion7(now), RelationId = relation.Id, Kind = kind, From = today };
        db.RelationKindPeriods.Add(period);
        Tell(relation, action.By, RelationEventKind.KindsChanged, new RelationEvents.Kinds([kind], []));
        return Text(period.Id);
    }

    private void Return(Relation relation, DateOnly from)
    {
        if (db.SegmentMembers.Local.FirstOrDefault(m => m.RelationId == relation.Id && m.SegmentId == Key && m.From == from) is { } left)
            left.Until = null;
        else
            Membership.Join(db, Key!.Value, relation.Id, from);
    }

    private SegmentMember? MemberOf(Relation relation) => db.SegmentMembers.Local.FirstOrDefault(m => m.RelationId == relation.Id && m.SegmentId == Key && m.Until is null);

    private TagPlace? TagOf(Relation relation)
    {
        var wanted = Fold.Text(action.Value!);
        return relation.Card.Tags.Select((tag, index) => new TagPlace(index, tag)).FirstOrDefault(place => Fold.Text(place.Tag) == wanted);
    }

    private static List<string> Without(Relation relation, TagPlace place) => [.. relation.Card.Tags.Where((_, index) => index != place.Index)];

    private string Retag(Relation relation, IReadOnlyList<string> tags, Guid? by, string before)
    {
        SaveRelation.ReplaceCard(db, relation, relation.Card with { Tags = tags }, by, now);
        return Changed(relation, "tags", by, before);
    }

    private string Changed(Relation relation, string field, Guid? by, string before)
    {
        Tell(relation, by, RelationEventKind.Changed, new RelationEvents.Changes([field]));
        return before;
    }

    private void Tell<T>(Relation relation, Guid? by, string kind, T details)
        where T : class
    {
        (relation.ChangedAt, relation.ChangedBy) = (now, by);
        RelationEvents.Add(db, relation.Id, kind, by, now, details);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(Guid? key) => key?.ToString() ?? Nothing;

    private static Guid? Read(string key) => key.Length == 0 ? null : Guid.Parse(key);
}
