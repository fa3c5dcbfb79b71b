using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// Takes two merged relations apart again. What happened to each before the merge goes back to it; what was edited or added
/// since stays with the survivor and is listed; what was erased stays erased. Merges are undone from the last to the first.
/// </summary>
public static class UnmergeRelations
{
    private static readonly Reason Undone = new Reason("These relations were taken apart already.");
    private static readonly Reason Erased = new Reason("One of these relations was erased, and stays so: they cannot be taken apart.");
    private static readonly Reason First = new Reason("“{0}” was merged with “{1}” since: undo that first.");
    private static readonly Reason NotFirst = new Reason("Somebody else was first: look again and save what is still to be changed.");

    public static async Task<Outcome<RelationMerge>> RunAsync(AppDb db, Guid id, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.RelationMerges.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } merge)
            return MergeRelations.NotThere;
        var survivor = await db.Relations.SingleAsync(r => r.Id == merge.SurvivorId, cancel);
        var absorbed = await db.Relations.SingleAsync(r => r.Id == merge.AbsorbedId, cancel);
        if (await RefusalAsync(db, merge, survivor, absorbed, cancel) is { } refusal)
            return refusal;

        var (before, gone, after) = (StoredJson.Read<MergeSnapshot>(merge.Before!), StoredJson.Read<MergeSnapshot>(merge.Absorbed!), StoredJson.Read<MergeSnapshot>(merge.After!));
        try
        {
            foreach (var hangs in HangsOnRelation.All)
                await hangs.GiveBackAsync(db, merge.Id, survivor.Id, absorbed.Id, cancel);
            await db.RelationPermissions.Where(p => after.Added.Contains(p.Id)).ExecuteDeleteAsync(cancel);
            var rows = new List<LeftBehind.Row>();
            await RestoreKinds.RunAsync(db, survivor, absorbed, before, gone, after, rows, now, cancel);
            await RestoreContacts.RunAsync(db, survivor, absorbed, before, gone, after, rows, now, cancel);
            foreach (var hangs in HangsOnRelation.All)
                rows.AddRange((await hangs.SinceAsync(db, merge.Id, survivor.Id, cancel)).Select(row => new LeftBehind.Row(hangs.Name, row)));

            var fields = Settle(db, survivor, absorbed, before, gone, after, by, now);
            merge.UndoneAt = now;
            merge.UndoneBy = by;
            merge.Left = StoredJson.Write(new LeftBehind(fields, rows));
            RelationEvents.Add(db, survivor.Id, RelationEventKind.Unmerged, by, now, new RelationEvents.Other(absorbed.Id, absorbed.Name));
            RelationEvents.Add(db, absorbed.Id, RelationEventKind.Unmerged, by, now, new RelationEvents.Other(survivor.Id, survivor.Name));
            await MergeSegments.GiveBackAsync(db, survivor.Id, gone.Segments.Except(before.Segments, StringComparer.Ordinal), cancel);
            await IndexRelation.RefreshAsync(db, [survivor, absorbed], today, cancel);
            await db.SaveChangesAsync(cancel);
            await DismissPair.SettleAsync(db, survivor.Id, absorbed.Id, merged: false, by, now, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NotFirst;
        }

        await transaction.CommitAsync(cancel);
        return merge;
    }

    private static async Task<Reason?> RefusalAsync(AppDb db, RelationMerge merge, Relation survivor, Relation absorbed, CancellationToken cancel)
    {
        if (merge.UndoneAt is not null)
            return Undone;
        if (survivor.State is RelationState.Erased || absorbed.State is RelationState.Erased || merge.Before is null || merge.Absorbed is null || merge.After is null)
            return Erased;
        if (survivor is { State: RelationState.Merged, MergedInto: { } into })
            return First with { Args = [survivor.Name, await db.Relations.Where(r => r.Id == into).Select(r => r.Name).SingleAsync(cancel)] };
        var later = await db.RelationMerges.Where(m => m.SurvivorId == survivor.Id && m.UndoneAt == null && m.Turn > merge.Turn)
            .OrderByDescending(m => m.Turn).Join(db.Relations, m => m.AbsorbedId, r => r.Id, (_, r) => r.Name).FirstOrDefaultAsync(cancel);
        return later is null ? null : First with { Args = [survivor.Name, later] };
    }

    private static List<string> Settle(
        AppDb db, Relation survivor, Relation absorbed, MergeSnapshot before, MergeSnapshot gone, MergeSnapshot after, Guid? by, DateTimeOffset now)
    {
        var (card, edited) = UnmergeCards.Run(CardJson.Read(before.Card), CardJson.Read(after.Card), survivor.Card);
        SaveRelation.ReplaceCard(db, survivor, card, by, now);
        var fields = edited.ToList();
        survivor.AdviserId = Back(survivor.AdviserId, before.AdviserId, after.AdviserId, "adviser", fields);
        survivor.LocationId = Back(survivor.LocationId, before.LocationId, after.LocationId, "location", fields);
        survivor.ConfirmedAt = Back(survivor.ConfirmedAt, before.ConfirmedAt, after.ConfirmedAt, null, fields);
        survivor.LastContactAt = Back(survivor.LastContactAt, before.LastContactAt, after.LastContactAt, null, fields);

        absorbed.Card = CardJson.Read(gone.Card);
        absorbed.AdviserId = gone.AdviserId;
        absorbed.LocationId = gone.LocationId;
        absorbed.ConfirmedAt = gone.ConfirmedAt;
        absorbed.LastContactAt = gone.LastContactAt;
        absorbed.State = RelationState.Active;
        absorbed.MergedInto = null;
        absorbed.ChangedAt = now;
        absorbed.ChangedBy = by;
        return fields;
    }

    /// <summary>What it was before, unless somebody changed it since.</summary>
    private static T? Back<T>(T? now, T? before, T? after, string? field, List<string> edited)
        where T : struct
    {
        if (EqualityComparer<T?>.Default.Equals(now, after))
            return before;
        if (field is not null)
            edited.Add(field);
        return now;
    }
}
