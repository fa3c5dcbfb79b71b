using Bekwaam.Statistics.Association;
using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Randomness;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>Means, and what is drawn from the values themselves.</summary>
internal static class SampleCoverage
{
    private const int many = 20_000;
    private const int few = 2_000;

    private delegate double Draw(ref Xoshiro256 random);

    public static IEnumerable<CoverageRow> Rows =>
    [
        Mean("normal", Normal, 0, 5, (.94, .96)),
        Mean("normal", Normal, 0, 30, (.94, .96)),
        Mean("exponential", Exponential, 1, 30, (.90, .96)),
        Mean("exponential", Exponential, 1, 200, (.93, .96)),
        WelchOf(8, 20),
        WelchOf(40, 10),
        Bca("mean, normal", Bootstrap.Mean, Normal, 0, 30, (.92, .97)),
        Bca("mean, exponential", Bootstrap.Mean, Exponential, 1, 30, (.90, .97)),
        Bca("median, exponential", Bootstrap.Median, Exponential, Math.Log(2), 31, (.90, .97)),
        Rank("Spearman", kendall: false, 15),
        Rank("Spearman", kendall: false, 50),
        Rank("Kendall τ-b", kendall: true, 15),
        Rank("Kendall τ-b", kendall: true, 50),
    ];

    // As good as normal: a million degrees of freedom.
    private static double Normal(ref Xoshiro256 random) => random.NextStudent(1e6);

    private static double Exponential(ref Xoshiro256 random) => -Math.Log(1 - random.NextUniform());

    private static CoverageRow Mean(string kind, Draw draw, double truth, int n, (double From, double To) claim) => new(
        "Student, mean", $"n = {n}, {kind}", $"{many} draws", claim, 0, () => [Held(many, 21, (ref Xoshiro256 random) =>
            MeanInterval.Of(Sample.Of(Values(ref random, draw, n)))!.Value is var m && m.Low <= truth && truth <= m.High)]);

    private static CoverageRow WelchOf(int n1, int n2) => new(
        "Welch, difference", $"n = {n1} and {n2}, normal, the second three times as wide", $"{many} draws", (.94, .96), 0, () =>
        [
            Held(many, 22, (ref Xoshiro256 random) =>
            {
                var second = Array.ConvertAll(Values(ref random, Normal, n2), x => 3 * x);
                var m = Welch.Of(Sample.Of(Values(ref random, Normal, n1)), Sample.Of(second))!.Value.Difference;
                return m.Low <= 0 && 0 <= m.High;
            }),
        ]);

    private static CoverageRow Bca(
        string what, SampleStatistic statistic, Draw draw, double truth, int n, (double From, double To) claim) => new(
        "bootstrap, BCa", $"{what}, n = {n}", $"{few} draws of 1,000", claim, 0, () => [Held(few, 23, (ref Xoshiro256 random) =>
            Bootstrap.Bca(Values(ref random, draw, n), statistic, random.Next(), 1000)!.Value is var m && m.Low <= truth && truth <= m.High)]);

    private static CoverageRow Rank(string name, bool kendall, int n) => new(
        name, $"n = {n}, normal pairs correlated 0, .3, .6 and .8", $"{many} draws each", (.93, .97), 0, () =>
            new[] { 0, .3, .6, .8 }.Select(r => Held(many, 24, (ref Xoshiro256 random) =>
            {
                var x = Values(ref random, Normal, n);
                var y = Values(ref random, Normal, n).Zip(x, (e, v) => (r * v) + (Math.Sqrt(1 - (r * r)) * e)).ToArray();
                var m = (kendall ? RankCorrelation.KendallTauB(x, y) : RankCorrelation.Spearman(x, y))!.Value.Coefficient;
                var truth = kendall ? 2 / Math.PI * Math.Asin(r) : 6 / Math.PI * Math.Asin(r / 2);
                return m.Low <= truth && truth <= m.High;
            })));

    private delegate bool Trial(ref Xoshiro256 random);

    private static double Held(int times, ulong seed, Trial trial)
    {
        var random = new Xoshiro256(seed);
        var held = 0;
        for (var t = 0; t < times; t++)
        {
            if (trial(ref random))
                held++;
        }

        return (double)held / times;
    }

    private static double[] Values(ref Xoshiro256 random, Draw draw, int n)
    {
        var values = new double[n];
        for (var i = 0; i < n; i++)
            values[i] = draw(ref random);
        return values;
    }
}
