using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>Writes down a tracked relation with its kinds and contact persons, as they are in the unit of work.</summary>
internal static class TakeSnapshot
{
    public static async Task<MergeSnapshot> RunAsync(AppDb db, Relation relation, IReadOnlyList<Guid> added, CancellationToken cancel)
    {
        await db.RelationKindPeriods.Where(k => k.RelationId == relation.Id).LoadAsync(cancel);
        await db.ContactPersons.Where(c => c.RelationId == relation.Id || c.PersonId == relation.Id).LoadAsync(cancel);
        var segments = await db.RelationTerms.Where(t => t.RelationId == relation.Id && EF.Functions.Like(t.Term, "s%")).Select(t => t.Term).ToListAsync(cancel);
        return new MergeSnapshot(
            CardJson.Write(relation.Card),
            relation.AdviserId,
            relation.LocationId,
            relation.ConfirmedAt,
            relation.LastContactAt,
            [.. db.RelationKindPeriods.Local.Where(k => k.RelationId == relation.Id).OrderBy(k => k.Id).Select(k => new MergeSnapshot.Kind(k.Id, k.Kind, k.From, k.Until))],
            [.. db.ContactPersons.Local.Where(c => c.RelationId == relation.Id || c.PersonId == relation.Id).OrderBy(c => c.Id)
                .Select(c => new MergeSnapshot.Contact(c.Id, c.RelationId, c.PersonId, c.Function, c.Department, c.Roles, c.From, c.Until))],
            segments,
            added);
    }
}
