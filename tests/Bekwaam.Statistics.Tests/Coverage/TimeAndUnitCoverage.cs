using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Survival;
using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>How long things take, and how far units differ.</summary>
internal static class TimeAndUnitCoverage
{
    private const int times = 4_000;

    private delegate IEnumerable<bool> Trial(ref Xoshiro256 random);

    public static IEnumerable<CoverageRow> Rows =>
    [
        Curve(30, (.93, .97)),
        Curve(100, (.94, .96)),
        Median(30, (.92, .98)),
        Median(100, (.93, .97)),
        Effects("mean", 10, (.86, .97)),
        Effects("mean", 30, (.92, .97)),
        Effects("each effect", 10, (.86, .97)),
        Effects("each effect", 30, (.92, .97)),
        Spread(12, (.90, .99)),
    ];

    private static CoverageRow Curve(int n, (double From, double To) claim) => new(
        "Kaplan-Meier, log-log", $"n = {n}, a quarter still open, where .8, .5 and .3 go on", $"{times} draws each", claim, 0, () =>
            new[] { .8, .5, .3 }.Select(share => Held(41, (ref Xoshiro256 random) =>
                KaplanMeier.Of(Durations(n, ref random)).At(-Math.Log(share)) is { Low: { } low, High: { } high } ? [low <= share && share <= high] : [])));

    private static CoverageRow Median(int n, (double From, double To) claim) => new(
        "Kaplan-Meier, median", $"n = {n}, a quarter still open", $"{times} draws", claim, 0, () => [Held(42, (ref Xoshiro256 random) =>
            KaplanMeier.Of(Durations(n, ref random)).Median is { Low: { } low } m
                ? [low <= Math.Log(2) && Math.Log(2) <= (m.High ?? double.PositiveInfinity)] : [])]);

    private static CoverageRow Effects(string what, int n, (double From, double To) claim) => new(
        $"empirical Bayes, {what}", $"{n} effects of variance 1 to 5, τ² 2 and 8", $"{times} draws each", claim, 0, () =>
            new[] { 2d, 8 }.Select(tau2 => Held(43, (ref Xoshiro256 random) =>
            {
                var (truths, seen, known) = (new double[n], new double[n], new double[n]);
                for (var i = 0; i < n; i++)
                {
                    known[i] = 1 + (i % 5);
                    truths[i] = 10 + (Math.Sqrt(tau2) * random.NextStudent(1e6));
                    seen[i] = truths[i] + (Math.Sqrt(known[i]) * random.NextStudent(1e6));
                }

                var fit = EmpiricalBayes.Fit(seen, known)!;
                return what is "mean"
                    ? [fit.Mean.Low <= 10 && 10 <= fit.Mean.High]
                    : fit.Effects.Select((e, i) => e.Low <= truths[i] && truths[i] <= e.High);
            })));

    private static CoverageRow Spread(int units, (double From, double To) claim) => new(
        "spread between units, posterior", $"{units} units of 20 scores, deviation within 20, between 4, 8 and 16", $"{times / 4} draws each", claim, 0, () =>
            new[] { 4d, 8, 16 }.Select(between => Held(44, (ref Xoshiro256 random) =>
            {
                var scores = new UnitScore[units];
                Span<double> own = stackalloc double[20];
                for (var i = 0; i < units; i++)
                {
                    var mean = between * random.NextStudent(1e6);
                    for (var j = 0; j < own.Length; j++)
                        own[j] = mean + (20 * random.NextStudent(1e6));
                    scores[i] = UnitScore.Of(own);
                }

                var posterior = SpreadPosterior.Of(scores, 1)!;
                return [posterior.Quantile(.025) <= between && between <= posterior.Quantile(.975)];
            }, times / 4)));

    /// <summary>Times around 1 that end, unless they are last seen before: at a third of that pace, so that a quarter is.</summary>
    private static Duration[] Durations(int n, ref Xoshiro256 random)
    {
        var durations = new Duration[n];
        for (var i = 0; i < n; i++)
        {
            var (ends, seen) = (-Math.Log(1 - random.NextUniform()), -3 * Math.Log(1 - random.NextUniform()));
            durations[i] = new Duration(Math.Min(ends, seen), ends <= seen);
        }

        return durations;
    }

    private static double Held(ulong seed, Trial trial, int draws = times)
    {
        var random = new Xoshiro256(seed);
        var (held, all) = (0, 0);
        for (var t = 0; t < draws; t++)
        {
            foreach (var holds in trial(ref random))
            {
                all++;
                held += holds ? 1 : 0;
            }
        }

        return (double)held / all;
    }
}
