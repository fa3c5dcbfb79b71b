using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>The quarters there is something to say about.</summary>
public static class KnownPeriods
{
    /// <returns>First and last quarter with answers of customers, or null when there are none.</returns>
    public static async Task<(Period First, Period Last)?> OfAsync(AppDb db, CancellationToken cancel)
    {
        var days = db.FacetDays.Where(d => d.Perspective == Perspective.Customer);
        var first = await days.OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        var last = await days.OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        return first is null || last is null ? null : (Period.Of(first.Value), Period.Of(last.Value));
    }
}
