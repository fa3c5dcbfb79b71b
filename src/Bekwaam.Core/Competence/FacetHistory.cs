using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>What customers lived and expected in one quarter, and the bar of that time.</summary>
public sealed record QuarterFigures(Period Quarter, Measure? Experience, Measure? Expectation, decimal Bar);

/// <summary>Experience and expectation apart over the quarters: standards rise, and then the same work is judged lower.</summary>
public static class FacetHistory
{
    /// <param name="Last">The last quarter, or the year it is in.</param>
    /// <param name="Most">How many quarters at most.</param>
    public sealed record Query(Facet Facet, Period Last, int Most);

    /// <returns>The quarters up to and with the last one, oldest first, from the first with answers on.</returns>
    public static async Task<IReadOnlyList<QuarterFigures>> OfAsync(AppDb db, Query query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        var (facet, last, most) = query;
        var quarters = new List<Period>();
        for (var quarter = last.IsYear ? Period.Of(last.Last) : last; quarters.Count < most; quarter = quarter.Previous)
            quarters.Insert(0, quarter);
        var (from, to) = (quarters[0].First, quarters[^1].Last);
        var sums = new Dictionary<(Period, QuestionRole), Moments>();
        var rows = db.FacetDays.AsNoTracking()
            .Where(d => d.Facet == facet && d.Perspective == Perspective.Customer && d.BreakdownValue == 0 && d.Day >= from && d.Day <= to
                && (d.Role == QuestionRole.Experience || d.Role == QuestionRole.Expectation))
            .Select(d => new { d.Role, d.Day, d.Moments });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = (Period.Of(row.Day), row.Role);
            sums[key] = sums.GetValueOrDefault(key) + Moments.Unpack(row.Moments);
        }

        var bars = await db.Bars.AsNoTracking().Where(b => b.Facet == facet && b.Kind == BarKind.Outcome && b.Year <= to.Year).ToListAsync(cancel);
        var figures = quarters.Select(quarter => new QuarterFigures(
            quarter,
            GatherFacet.MeasureOf(sums.GetValueOrDefault((quarter, QuestionRole.Experience))),
            GatherFacet.MeasureOf(sums.GetValueOrDefault((quarter, QuestionRole.Expectation))),
            Bars.Of(bars, quarter.Year)[facet, BarKind.Outcome].Value));
        return [.. figures.SkipWhile(q => q.Experience is null && q.Expectation is null)];
    }
}
