using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>Gives something that stayed with the survivor to the other after all; or leaves it where it is, and off the list.</summary>
public static class MoveLeftBehind
{
    private static readonly Reason Gone = new Reason("This is settled already.");

    /// <param name="MergeId">Of the merge that was undone.</param>
    /// <param name="Field">A field of the card; or null when it is a row.</param>
    /// <param name="Row">The row's key.</param>
    /// <param name="Move">False: it stays with the survivor.</param>
    public sealed record Input(Guid MergeId, string? Field, Guid? Row, bool Move);

    public static async Task<Outcome<RelationMerge>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.RelationMerges.SingleOrDefaultAsync(m => m.Id == input.MergeId, cancel) is not { Left: { } json } merge)
            return Gone;
        var left = StoredJson.Read<LeftBehind>(json);
        var row = left.Rows.FirstOrDefault(r => r.Id == input.Row);
        if (input.Field is null ? row is null : !left.Fields.Contains(input.Field, StringComparer.Ordinal))
            return Gone;
        var survivor = await db.Relations.SingleAsync(r => r.Id == merge.SurvivorId, cancel);
        var absorbed = await db.Relations.SingleAsync(r => r.Id == merge.AbsorbedId, cancel);
        if (survivor.State is not RelationState.Active || absorbed.State is not RelationState.Active)
            return MergeRelations.NotThere;
        if (input.Move && input.Field is not null)
            GiveField(db, survivor, absorbed, input.Field, by, now);
        else if (input.Move)
            await GiveRowAsync(db, survivor, absorbed, row!, cancel);
        merge.Left = StoredJson.Write(new LeftBehind([.. left.Fields.Where(field => field != input.Field)], [.. left.Rows.Where(r => r.Id != input.Row)]));
        if (input.Move)
        {
            await db.SaveChangesAsync(cancel);
            await IndexRelation.RefreshAsync(db, survivor, today, cancel);
            await IndexRelation.RefreshAsync(db, absorbed, today, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return merge;
    }

    private static void GiveField(AppDb db, Relation survivor, Relation absorbed, string field, Guid? by, DateTimeOffset now)
    {
        if (field is "adviser")
            absorbed.AdviserId = survivor.AdviserId;
        else if (field is "location")
            absorbed.LocationId = survivor.LocationId;
        else
            SaveRelation.ReplaceCard(db, absorbed, CompareCards.Take(absorbed.Card, survivor.Card, [field]), by, now);
    }

    private static async Task GiveRowAsync(AppDb db, Relation survivor, Relation absorbed, LeftBehind.Row row, CancellationToken cancel)
    {
        if (row.Hangs is RestoreKinds.Name)
        {
            if (await db.RelationKindPeriods.SingleOrDefaultAsync(k => k.Id == row.Id && k.RelationId == survivor.Id, cancel) is { } period)
                period.RelationId = absorbed.Id;
        }
        else if (row.Hangs is RestoreContacts.Name)
        {
            if (await db.ContactPersons.SingleOrDefaultAsync(c => c.Id == row.Id, cancel) is not { } link)
                return;
            if (link.RelationId == survivor.Id)
                link.RelationId = absorbed.Id;
            else if (link.PersonId == survivor.Id)
                link.PersonId = absorbed.Id;
        }
        else if (HangsOnRelation.All.FirstOrDefault(hangs => hangs.Name == row.Hangs) is { } hangs)
        {
            await hangs.MoveAsync(db, row.Id, survivor.Id, absorbed.Id, cancel);
        }
    }
}
