using System.Text.Json.Nodes;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Merging;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>Why somebody is forgotten; free words could tell who it was.</summary>
public enum ErasureReason : short
{
    Asked = 1,
    NoLongerNeeded = 2,
    WronglyKept = 3,
}

/// <summary>
/// Forgets who a relation was: card, history of the card, ways to reach, permissions, notes, and what others' histories, merges
/// and duplicates say of it. What stays counts and names nobody: what it was to us and when, the branch, and that it was erased.
/// </summary>
public static class EraseRelation
{
    /// <returns>Content hashes of photos that may be unused now; the caller clears them when this is final.</returns>
    public static async Task<Outcome<IReadOnlyList<string>>> RunAsync(
        AppDb db, Guid id, ErasureReason why, Guid by, DateTimeOffset now, DateOnly today, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Relations.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { State: RelationState.Active } relation)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        // Whoever was taken up in this one is the same person.
        var all = (await ForgetMerges.RunAsync(db, id, cancel)).Append(id).ToList();
        var photos = new List<string>();
        var names = await ForgetSearch.NamesAsync(db, all, cancel);
        var linked = await ForgetLinksAsync(db, all, cancel);
        foreach (var holder in PersonalData.Holders)
            await holder.ForgetAsync(db, all, cancel);
        foreach (var each in await db.Relations.Where(r => all.Contains(r.Id)).ToListAsync(cancel))
        {
            if (each.Card.PhotoHash is { } photo)
                photos.Add(photo);
            each.Card = new RelationCard { Type = each.Card.Type };
            each.AdviserId = null;
            each.ConfirmedAt = null;
            each.LastContactAt = null;
            // A signpost stays one: it leads to where nobody is any more.
            if (each.Id == id)
                each.State = RelationState.Erased;
            each.ChangedAt = now;
            each.ChangedBy = by;
            await IndexRelation.RefreshAsync(db, each, today, cancel);
        }

        RelationEvents.Add(db, id, RelationEventKind.Erased, by, now);
        AuditLog.Record(db, AuditKind.RelationErased, by, Numbered(relation), new Dictionary<string, string> { ["why"] = why.ToString() }, now, address);
        try
        {
            await db.SaveChangesAsync(cancel);
            await ForgetSearch.RunAsync(db, names, [.. linked.Except(all)], cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Reason("Somebody else was first: look again and save what is still to be changed.");
        }

        await transaction.CommitAsync(cancel);
        return photos;
    }

    private static string Numbered(Relation relation) => FormattableString.Invariant($"{relation.Number}");

    /// <summary>Others keep that something happened, without the name of who is forgotten.</summary>
    private static async Task<IReadOnlyList<Guid>> ForgetLinksAsync(AppDb db, List<Guid> all, CancellationToken cancel)
    {
        var others = await db.ContactPersons.Where(c => all.Contains(c.PersonId)).Select(c => c.RelationId)
            .Union(db.ContactPersons.Where(c => all.Contains(c.RelationId)).Select(c => c.PersonId))
            .Union(db.RelationMerges.Where(m => all.Contains(m.SurvivorId)).Select(m => m.AbsorbedId))
            .Union(db.RelationMerges.Where(m => all.Contains(m.AbsorbedId)).Select(m => m.SurvivorId))
            .ToListAsync(cancel);
        var forgotten = all.Select(id => id.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var happening in await db.RelationEvents.Where(e => others.Contains(e.RelationId) && e.Details != null).ToListAsync(cancel))
        {
            if (JsonNode.Parse(happening.Details!) is JsonObject details && details["id"]?.ToString() is { } named && forgotten.Contains(named))
            {
                details["name"] = "?";
                happening.Details = details.ToJsonString();
            }
        }

        await db.SaveChangesAsync(cancel);
        return others;
    }
}
