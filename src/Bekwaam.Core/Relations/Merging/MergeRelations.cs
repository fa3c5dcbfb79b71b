using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// Makes one relation of two. All that hangs on the one that is taken up goes to the survivor, each row remembering whose it
/// was; the other stays as a signpost. Nothing is lost: <see cref="UnmergeRelations"/> takes them apart at any time.
/// </summary>
public static class MergeRelations
{
    internal static readonly Reason NotThere = new Reason("This relation is not there any more: it was merged with another or erased.");
    private static readonly Reason Itself = new Reason("A relation cannot be merged with itself.");
    private static readonly Reason NoOneType = new Reason("An organisation and a person cannot become one.");
    private static readonly Reason NotFirst = new Reason("Somebody else was first: look again and save what is still to be changed.");

    /// <param name="SurvivorVersion">Of the relation when the page was opened; likewise of the other.</param>
    /// <param name="Choices">Per field of the card, and "adviser" and "location"; what is not chosen is as proposed.</param>
    /// <param name="Stricter">What is written as the source where a refusal of the one wins over a permission of the other.</param>
    public sealed record Input(
        Guid SurvivorId, int SurvivorVersion, Guid AbsorbedId, int AbsorbedVersion, IReadOnlyDictionary<string, MergeChoice> Choices, string Stricter);

    public static async Task<Outcome<RelationMerge>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        if (input.SurvivorId == input.AbsorbedId)
            return Itself;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var both = await db.Relations.Where(r => (r.Id == input.SurvivorId || r.Id == input.AbsorbedId) && r.State == RelationState.Active).ToListAsync(cancel);
        if (both.Find(r => r.Id == input.SurvivorId) is not { } survivor || both.Find(r => r.Id == input.AbsorbedId) is not { } absorbed)
            return NotThere;
        if (survivor.Type != absorbed.Type)
            return NoOneType;
        if (survivor.Version != input.SurvivorVersion || absorbed.Version != input.AbsorbedVersion)
            return NotFirst;

        var merge = await RecordAsync(db, survivor, absorbed, by, now, cancel);
        var (before, gone) = (StoredJson.Read<MergeSnapshot>(merge.Before!), StoredJson.Read<MergeSnapshot>(merge.Absorbed!));
        var added = await KeepStricterAsync(db, survivor.Id, absorbed.Id, input.Stricter, by, now, cancel);
        try
        {
            foreach (var hangs in HangsOnRelation.All)
                await hangs.TakeAsync(db, merge.Id, absorbed.Id, survivor.Id, cancel);
            MoveKinds(db, survivor, absorbed, gone);
            MoveContacts(db, survivor, absorbed);
            Settle(db, survivor, absorbed, input.Choices, by, now);
            RelationEvents.Add(db, survivor.Id, RelationEventKind.Merged, by, now, new RelationEvents.Other(absorbed.Id, absorbed.Name));
            await MergeSegments.TakeAsync(db, survivor.Id, absorbed.Id, today, cancel);
            await IndexRelation.RefreshAsync(db, [absorbed, survivor], today, cancel);
            merge.After = StoredJson.Write((await TakeSnapshot.RunAsync(db, survivor, added, cancel)) with { Segments = before.Segments });
            await db.SaveChangesAsync(cancel);
            await DismissPair.SettleAsync(db, survivor.Id, absorbed.Id, merged: true, by, now, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NotFirst;
        }

        await transaction.CommitAsync(cancel);
        return merge;
    }

    private static async Task<RelationMerge> RecordAsync(AppDb db, Relation survivor, Relation absorbed, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        var merge = new RelationMerge
        {
            Id = Guid.CreateVersion7(now),
            SurvivorId = survivor.Id,
            AbsorbedId = absorbed.Id,
            At = now,
            By = by,
            Turn = 1 + await db.RelationMerges.Where(m => m.SurvivorId == survivor.Id).MaxAsync(m => (int?)m.Turn, cancel) ?? 1,
            Before = StoredJson.Write(await TakeSnapshot.RunAsync(db, survivor, [], cancel)),
            Absorbed = StoredJson.Write(await TakeSnapshot.RunAsync(db, absorbed, [], cancel)),
        };
        db.RelationMerges.Add(merge);
        return merge;
    }

    /// <summary>Who refused something under the one name has refused it, whatever was allowed under the other.</summary>
    private static async Task<IReadOnlyList<Guid>> KeepStricterAsync(
        AppDb db, Guid survivor, Guid absorbed, string source, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        var said = await db.RelationPermissions.AsNoTracking().Where(p => p.RelationId == survivor || p.RelationId == absorbed)
            .OrderByDescending(p => p.At).ThenByDescending(p => p.Id).ToListAsync(cancel);
        var added = new List<Guid>();
        foreach (var of in said.GroupBy(p => (p.Purpose, p.Channel)))
        {
            var newest = of.DistinctBy(p => p.RelationId).ToList();
            if (!newest[0].Given || newest.TrueForAll(p => p.Given))
                continue;
            var refused = new RelationPermission
            {
                Id = Guid.CreateVersion7(now),
                RelationId = survivor,
                Purpose = of.Key.Purpose,
                Channel = of.Key.Channel,
                Given = false,
                Source = source,
                At = now,
                RecordedBy = by,
            };
            db.RelationPermissions.Add(refused);
            added.Add(refused.Id);
        }

        return added;
    }

    /// <summary>The history of kinds goes along; what the survivor was all that time already stays behind with the signpost.</summary>
    private static void MoveKinds(AppDb db, Relation survivor, Relation absorbed, MergeSnapshot gone)
    {
        var own = db.RelationKindPeriods.Local.Where(k => k.RelationId == survivor.Id).ToList();
        foreach (var period in db.RelationKindPeriods.Local.Where(k => k.RelationId == absorbed.Id && gone.Kinds.Any(kind => kind.Id == k.Id)).ToList())
        {
            if (!own.Exists(k => k.Kind == period.Kind && k.From <= period.From && (k.Until is null || period.Until <= k.Until)))
                period.RelationId = survivor.Id;
        }
    }

    /// <summary>Links go along, but for those that would tie the survivor to itself or to somebody a second time.</summary>
    private static void MoveContacts(AppDb db, Relation survivor, Relation absorbed)
    {
        var all = db.ContactPersons.Local.ToList();
        foreach (var link in all.Where(c => c.RelationId == absorbed.Id || c.PersonId == absorbed.Id))
        {
            var (relation, person) = (link.RelationId == absorbed.Id ? survivor.Id : link.RelationId, link.PersonId == absorbed.Id ? survivor.Id : link.PersonId);
            if (relation == person || all.Exists(c => c != link && c.RelationId == relation && c.PersonId == person && c.Function == link.Function && c.Until == link.Until))
                continue;
            (link.RelationId, link.PersonId) = (relation, person);
        }
    }

    private static void Settle(AppDb db, Relation survivor, Relation absorbed, IReadOnlyDictionary<string, MergeChoice> choices, Guid? by, DateTimeOffset now)
    {
        bool Takes(string field, bool proposed) => choices.TryGetValue(field, out var choice) ? choice is MergeChoice.Take : proposed;
        SaveRelation.ReplaceCard(db, survivor, MergeCards.Run(survivor.Card, absorbed.Card, choices), by, now);
        if (Takes("adviser", survivor.AdviserId is null))
            survivor.AdviserId = absorbed.AdviserId;
        if (Takes("location", survivor.LocationId is null))
            survivor.LocationId = absorbed.LocationId;
        if (absorbed.LastContactAt > survivor.LastContactAt || survivor.LastContactAt is null)
            survivor.LastContactAt = absorbed.LastContactAt;
        absorbed.State = RelationState.Merged;
        absorbed.MergedInto = survivor.Id;
        absorbed.ChangedAt = now;
        absorbed.ChangedBy = by;
    }
}
