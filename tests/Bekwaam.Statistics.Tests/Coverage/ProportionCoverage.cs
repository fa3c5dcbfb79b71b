using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Numerics;
using Bekwaam.Statistics.Randomness;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>Shares.</summary>
internal static class ProportionCoverage
{
    private const string inner = "p from .05 to .95";

    public static IEnumerable<CoverageRow> Rows
    {
        get
        {
            foreach (var n in new[] { 20, 50, 200 })
            {
                yield return One("Wilson", Proportion.Wilson, n, inner, (.93, .97), 0, Grid(.05, .95));
                yield return One("Jeffreys", Proportion.Jeffreys, n, inner, (.93, .97), 0, Grid(.05, .95));
                yield return One("Agresti-Coull", Proportion.AgrestiCoull, n, inner, (.94, .98), 0, Grid(.05, .95));
            }

            foreach (var n in new[] { 5, 20, 60, 200 })
                yield return One("Clopper-Pearson", Proportion.ClopperPearson, n, "p from .001 to .999", (.95, 1), .95, Grid(.001, .999));

            yield return Two(20, 30);
            yield return Two(60, 60);
            yield return Simultaneous([.1, .2, .3, .4], 50);
            yield return Simultaneous([.05, .05, .1, .3, .5], 200);
        }
    }

    private static double[] Grid(double from, double to) =>
        [.. Enumerable.Range(0, 181).Select(i => from + ((to - from) * i / 180))];

    private static CoverageRow One(
        string name, Func<long, long, double, Measure> of, int n, string where, (double From, double To) claim, double everywhere, double[] grid)
    {
        return new CoverageRow(name, $"n = {n}, {where}", "exact", claim, everywhere, () =>
        {
            var intervals = Enumerable.Range(0, n + 1).Select(x => of(x, n, .95)).ToArray();
            return grid.Select(p => Enumerable.Range(0, n + 1)
                .Where(x => intervals[x].Low <= p && p <= intervals[x].High)
                .Sum(x => Stirling.Binomial(x, n, p, 1 - p)));
        });
    }

    private static CoverageRow Two(int n1, int n2) => new(
        "Newcombe, difference",
        $"n = {n1} and {n2}, both p from .05 to .95",
        "exact",
        (.93, .97),
        0,
        () =>
        {
            double[] shares = [.. Enumerable.Range(1, 19).Select(i => i * .05)];
            var intervals = Enumerable.Range(0, n1 + 1)
                .Select(x => Enumerable.Range(0, n2 + 1).Select(y => Newcombe.Difference(x, n1, y, n2)).ToArray()).ToArray();
            var (first, second) = (Weights(shares, n1), Weights(shares, n2));
            return
                from i in Enumerable.Range(0, shares.Length)
                from j in Enumerable.Range(0, shares.Length)
                let d = shares[i] - shares[j]
                select Enumerable.Range(0, n1 + 1).Sum(x => first[i][x] * Enumerable.Range(0, n2 + 1)
                    .Where(y => intervals[x][y].Low <= d && d <= intervals[x][y].High).Sum(y => second[j][y]));
        });

    private static double[][] Weights(double[] shares, int n) =>
        [.. shares.Select(p => Enumerable.Range(0, n + 1).Select(x => Stirling.Binomial(x, n, p, 1 - p)).ToArray())];

    private static CoverageRow Simultaneous(double[] shares, int n)
    {
        const int times = 20_000;
        return new CoverageRow("Goodman, all at once", $"n = {n}, {shares.Length} categories from {shares.Min()} to {shares.Max()}", $"{times} draws", (.94, .99), 0, () =>
        {
            var random = new Xoshiro256(11);
            var held = 0;
            for (var t = 0; t < times; t++)
            {
                var counts = new long[shares.Length];
                for (var i = 0; i < n; i++)
                    counts[Category(shares, random.NextUniform())]++;
                if (Multinomial.Goodman(counts).Select((m, c) => m.Low <= shares[c] && shares[c] <= m.High).All(h => h))
                    held++;
            }

            return [(double)held / times];
        });
    }

    internal static int Category(double[] shares, double u)
    {
        var at = 0;
        while (at < shares.Length - 1 && u >= shares[at])
            u -= shares[at++];
        return at;
    }
}
