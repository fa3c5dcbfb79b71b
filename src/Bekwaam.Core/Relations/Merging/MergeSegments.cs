using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Segments;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// Segments that were picked by hand go along with a merge; rules decide about the others when the survivor is indexed. The
/// absorbed keeps its rows, which count for nothing until it comes back.
/// </summary>
internal static class MergeSegments
{
    public static async Task TakeAsync(AppDb db, Guid survivor, Guid absorbed, DateOnly today, CancellationToken cancel)
    {
        var own = db.SegmentMembers.Where(m => m.RelationId == survivor && m.Until == null).Select(m => m.SegmentId);
        var picked = await db.SegmentMembers
            .Where(m => m.RelationId == absorbed && m.Until == null && !own.Contains(m.SegmentId) && db.Segments.Any(s => s.Id == m.SegmentId && s.Rule == null))
            .Select(m => m.SegmentId).ToListAsync(cancel);
        foreach (var segment in picked)
            Membership.Join(db, segment, survivor, today);
    }

    /// <param name="db">The unit of work.</param>
    /// <param name="survivor">Whose they became.</param>
    /// <param name="brought">The terms of the segments that only the absorbed was in.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task GiveBackAsync(AppDb db, Guid survivor, IEnumerable<string> brought, CancellationToken cancel)
    {
        var segments = brought.Select(term => Guid.ParseExact(term[1..], "N")).ToList();
        db.SegmentMembers.RemoveRange(await db.SegmentMembers
            .Where(m => m.RelationId == survivor && m.Until == null && segments.Contains(m.SegmentId) && db.Segments.Any(s => s.Id == m.SegmentId && s.Rule == null))
            .ToListAsync(cancel));
    }
}
