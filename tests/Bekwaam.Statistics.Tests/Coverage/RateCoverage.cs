using Bekwaam.Statistics.Numerics;
using Bekwaam.Statistics.Rates;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>Rates.</summary>
internal static class RateCoverage
{
    public static IEnumerable<CoverageRow> Rows =>
    [
        One("Garwood", Rate.Garwood, .05, 60, (.95, 1), .95),
        One("score, rate", Rate.Score, 4, 60, (.93, .97), 0),
        One("Jeffreys, rate", Rate.Jeffreys, 4, 60, (.93, .97), 0),
        Two("rate ratio, exact", RateRatio.Exact, (.95, 1), .95),
        Two("rate ratio, mid-p", RateRatio.MidP, (.94, .98), 0),
    ];

    private static CoverageRow One(
        string name, Func<long, double, double, Measure> of, double from, double to, (double From, double To) claim, double everywhere) =>
        new(name, $"{from} to {to} expected events", "exact", claim, everywhere, () =>
        {
            var intervals = Enumerable.Range(0, 140).Select(x => of(x, 1, .95)).ToArray();
            return Enumerable.Range(0, 400).Select(i => from + ((to - from) * i / 399)).Select(mean => intervals
                .Select((m, x) => m.Low <= mean && mean <= m.High ? Stirling.Poisson(x, mean) : 0).Sum());
        });

    private static CoverageRow Two(
        string name, Func<long, double, long, double, double, Measure?> of, (double From, double To) claim, double everywhere) =>
        new(name, "3 to 30 expected events in each, where any happened", "exact", claim, everywhere, () =>
        {
            double[] means = [3, 5, 8, 12, 20, 30];
            var intervals = Enumerable.Range(0, 71).Select(x => Enumerable.Range(0, 71).Select(y => of(x, 1, y, 1, .95)).ToArray()).ToArray();
            return
                from a in means
                from b in means
                select Enumerable.Range(0, 71).Sum(x => Stirling.Poisson(x, a) * Enumerable.Range(0, 71)
                    .Where(y => intervals[x][y] is { } m && m.Low <= a / b && a / b <= m.High)
                    .Sum(y => Stirling.Poisson(y, b))) / Counted(a, b);
        });

    /// <summary>The probability of any event at all, within the counts that are added up.</summary>
    private static double Counted(double a, double b) =>
        (IncompleteGamma.Upper(71, a) * IncompleteGamma.Upper(71, b)) - Math.Exp(-a - b);
}
