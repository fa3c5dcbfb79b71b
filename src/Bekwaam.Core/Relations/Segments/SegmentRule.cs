using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>A segment's rule, ready to be held against a relation.</summary>
/// <param name="Segment">Its key.</param>
/// <param name="Filter">Null for a segment that was ended: it holds for nobody.</param>
public sealed record SegmentRule(Guid Segment, RelationFilter? Filter)
{
    /// <summary>The rules of all segments but those that are picked by hand.</summary>
    public static async Task<IReadOnlyList<SegmentRule>> AllAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rules = await db.Segments.AsNoTracking().Where(s => s.Rule != null || s.EndedAt != null).Select(s => new { s.Id, s.Rule, s.EndedAt }).ToListAsync(cancel);
        return [.. rules.Select(s => new SegmentRule(s.Id, s.EndedAt is null ? FilterQuery.Read(s.Rule) : null))];
    }

    /// <param name="relation">With its derived columns.</param>
    /// <param name="terms">All that it is found under.</param>
    public bool Holds(Relation relation, IReadOnlySet<string> terms)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return Filter is not null
            && Filter.Terms().All(terms.Contains)
            && (Filter.CompleteBelow is not { } percent || relation.Completeness < percent)
            && (Filter.NoContactSince is not { } day || relation.LastContactAt is null || relation.LastContactAt < new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
    }
}
