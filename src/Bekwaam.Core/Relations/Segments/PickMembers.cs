using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>Puts one relation in a segment that is picked by hand, or takes it out.</summary>
public static class PickMembers
{
    public static Task<Outcome<Relation>> AddAsync(AppDb db, Guid segment, int number, DateOnly today, CancellationToken cancel) =>
        RunAsync(db, segment, number, wanted: true, today, cancel);

    public static Task<Outcome<Relation>> RemoveAsync(AppDb db, Guid segment, int number, DateOnly today, CancellationToken cancel) =>
        RunAsync(db, segment, number, wanted: false, today, cancel);

    private static async Task<Outcome<Relation>> RunAsync(AppDb db, Guid segment, int number, bool wanted, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.Segments.AnyAsync(s => s.Id == segment && s.EndedAt == null && s.Rule == null, cancel))
            return new Reason("Only members of a segment that is picked by hand can be chosen.");
        if (await db.Relations.SingleOrDefaultAsync(r => r.Number == number && r.State == RelationState.Active, cancel) is not { } relation)
            return new Reason("There is no relation with number {0}.", number);
        var member = await db.SegmentMembers.SingleOrDefaultAsync(m => m.RelationId == relation.Id && m.SegmentId == segment && m.Until == null, cancel);
        if (wanted == member is not null)
            return relation;
        if (member is null)
            Membership.Join(db, segment, relation.Id, today);
        else
            Membership.Leave(db, member, today);
        await IndexRelation.RefreshAsync(db, relation, today, cancel);
        await db.SaveChangesAsync(cancel);
        return relation;
    }
}
