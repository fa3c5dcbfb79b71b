using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>The quarters there is something to say about.</summary>
public static class KnownPeriods
{
    /// <summary>
    /// First and last quarter with answers of customers, or null when there are none. A few stray answers after the last
    /// real quarter (a form sent in months late) do not make a quarter: the last is the newest in which some facet has
    /// enough of them to be shown, if there is one.
    /// </summary>
    public static Task<(Period First, Period Last)?> OfAsync(AppDb db, EvidenceCache cache, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return cache.GetAsync(db, nameof(KnownPeriods), (own, _, stop) => OfAsync(own, stop), cancel);
    }

    /// <summary>The same, read anew.</summary>
    public static async Task<(Period First, Period Last)?> OfAsync(AppDb db, CancellationToken cancel)
    {
        var days = db.FacetDays.Where(d => d.Perspective == Perspective.Customer && d.Role == QuestionRole.Experience && d.BreakdownValue == 0);
        var first = await days.OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        var last = await days.OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        if (first is null || last is null)
            return null;
        for (var day = last; day is not null;)
        {
            var quarter = Period.Of(day.Value);
            if (await IsEnoughAsync(days, quarter, cancel))
                return (Period.Of(first.Value), quarter);
            var before = quarter.First;
            day = await days.Where(d => d.Day < before).OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        }

        return (Period.Of(first.Value), Period.Of(last.Value));
    }

    private static async Task<bool> IsEnoughAsync(IQueryable<FacetDay> days, Period quarter, CancellationToken cancel)
    {
        var (from, to) = (quarter.First, quarter.Last);
        var counts = new Dictionary<Facet, long>();
        await foreach (var row in days.Where(d => d.Day >= from && d.Day <= to).Select(d => new { d.Facet, d.Moments }).AsAsyncEnumerable().WithCancellation(cancel))
            if ((counts[row.Facet] = counts.GetValueOrDefault(row.Facet) + Moments.Unpack(row.Moments).N) >= GatherFacet.Floor)
                return true;
        return false;
    }
}
