using Bekwaam.Statistics.Rates;

namespace Bekwaam.Statistics.Pareto;

/// <summary>A cause and what is known of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Count">How often, 0 or more.</param>
/// <param name="Exposure">In how much it could have happened, above 0; null when that is not known.</param>
/// <param name="Severity">What it cost in all (money, minutes), 0 or more; null when that is not known.</param>
public sealed record ParetoItem(string Name, long Count, double? Exposure = null, double? Severity = null);

/// <summary>A cause in its place.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">Of all counts, from 0 to 1.</param>
/// <param name="Cumulative">The share of this and all before it; exactly 1 at the last.</param>
/// <param name="Rate">Count over exposure with its interval, null without exposure.</param>
/// <param name="Severity">What it cost in all, null when not known.</param>
/// <param name="SeverityShare">Of the severity of all causes, from 0 to 1; null when that of one is not known or all are 0.</param>
public sealed record ParetoRow(
    string Name, long Count, double Share, double Cumulative, Measure? Rate, double? Severity, double? SeverityShare);

/// <summary>
/// Causes by how often they occur. A count alone misleads: what many do goes wrong often, and what is rare may cost most;
/// exposure and severity stand beside it.
/// </summary>
public static class ParetoTable
{
    /// <summary>Orders causes and adds them up.</summary>
    /// <param name="items">The causes.</param>
    /// <returns>From the most counted to the least, equal counts in the order given; empty when nothing was counted.</returns>
    /// <remarks>Source: Juran (1951), Quality Control Handbook; the rate by <see cref="Rate.Garwood"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or severity, or an exposure not above 0.</exception>
    public static IReadOnlyList<ParetoRow> Of(IReadOnlyList<ParetoItem> items)
    {
        long all = 0;
        foreach (var item in items)
        {
            Guard.Count(item.Count, nameof(items));
            Guard.Positive(item.Exposure ?? 1, nameof(items));
            Guard.NotNegative(item.Severity ?? 0, nameof(items));
            all = checked(all + item.Count);
        }

        if (all == 0)
            return [];
        var severity = items.Any(i => i.Severity is null) ? 0 : items.Sum(i => i.Severity!.Value);
        long counted = 0;
        return
        [
            .. items.OrderByDescending(i => i.Count).Select(i => new ParetoRow(
                i.Name,
                i.Count,
                (double)i.Count / all,
                (double)(counted += i.Count) / all,
                i.Exposure is { } exposure ? Rate.Garwood(i.Count, exposure) : null,
                i.Severity,
                severity > 0 ? i.Severity / severity : null)),
        ];
    }
}
