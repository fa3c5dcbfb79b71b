using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Numerics;
using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Scores;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>Scores of answers.</summary>
internal static class ScoreCoverage
{
    private static readonly (double Promoters, double Detractors)[] customers =
        [(.1, .5), (.2, .2), (.3, .3), (.35, .15), (.45, .3), (.5, .1), (.6, .2), (.7, .1), (.8, .05)];

    public static IEnumerable<CoverageRow> Rows =>
    [
        Nps(10, (.93, .98)),
        Nps(20, (.93, .97)),
        Nps(60, (.93, .97)),
        Nps(100, (.93, .97)),
        NpsDifference(20, 30),
        NpsDifference(50, 50),
        Scale(10, (.92, .98)),
        Scale(40, (.93, .97)),
        WeightedShare(60),
        WeightedShare(300),
    ];

    private static CoverageRow Nps(int n, (double From, double To) claim) => new(
        n < Statistics.Scores.Nps.SmallN ? "NPS, adjusted" : "NPS, plain",
        $"n = {n}, nine kinds of customers from NPS −40 to 75",
        "exact",
        claim,
        0,
        () =>
        {
            var outcomes = Outcomes(n);
            return customers.Select(c => outcomes
                .Where(o => Holds(o.Score, 100 * (c.Promoters - c.Detractors)))
                .Sum(o => Probability(o, n, c)));
        });

    private static CoverageRow NpsDifference(int n1, int n2) => new(
        "NPS, difference",
        $"n = {n1} and {n2}, pairs of the same customers",
        "exact",
        (.93, .97),
        0,
        () =>
        {
            var (first, second) = (Outcomes(n1), Outcomes(n2));
            return Enumerable.Range(0, customers.Length - 1).Select(i =>
            {
                var (one, other) = (customers[i], customers[i + 1]);
                var truth = 100 * (one.Promoters - one.Detractors - other.Promoters + other.Detractors);
                var weights = second.ConvertAll(o => Probability(o, n2, other));
                return first.Sum(a => Probability(a, n1, one) * second
                    .Select((b, j) => Holds(Statistics.Scores.Nps.Difference(a.Score, b.Score), truth) ? weights[j] : 0).Sum());
            });
        });

    private static CoverageRow Scale(int n, (double From, double To) claim)
    {
        const int times = 20_000;
        double[][] kinds = [[.1, .2, .4, .2, .1], [.05, .05, .2, .4, .3], [.02, .03, .05, .3, .6], [.3, .1, .1, .2, .3]];
        return new CoverageRow("mean of answers 1–5", $"n = {n}, four kinds of answers", $"{times} draws each", claim, 0, () =>
        {
            var random = new Xoshiro256(12);
            return kinds.Select(shares =>
            {
                var truth = shares.Select((p, i) => p * (i + 1)).Sum();
                var held = 0;
                for (var t = 0; t < times; t++)
                {
                    var counts = new long[5];
                    for (var i = 0; i < n; i++)
                        counts[ProportionCoverage.Category(shares, random.NextUniform())]++;
                    if (Holds(MeanScore.Of(counts, AnswerScale.OneToFive)!.Value, truth))
                        held++;
                }

                return (double)held / times;
            }).ToList();
        });
    }

    private static CoverageRow WeightedShare(int n)
    {
        const int times = 20_000;
        double[] shares = [.1, .3, .5, .8];
        return new CoverageRow("weighted share", $"n = {n}, weights from ½ to 2½ apart from the answers, p from .1 to .8", $"{times} draws each", (.93, .97), 0, () =>
        {
            var random = new Xoshiro256(13);
            return shares.Select(p =>
            {
                var held = 0;
                for (var t = 0; t < times; t++)
                {
                    var (counted, others) = (default(WeightedCount), default(WeightedCount));
                    for (var i = 0; i < n; i++)
                    {
                        var w = .5 + (2 * random.NextUniform());
                        var one = new WeightedCount(1, w, w * w);
                        if (random.NextUniform() < p)
                            counted += one;
                        else
                            others += one;
                    }

                    if (Holds(Weighted.Share(counted, others)!.Value, p))
                        held++;
                }

                return (double)held / times;
            }).ToList();
        });
    }

    private static List<(int Promoters, int Detractors, Measure Score)> Outcomes(int n) =>
    [
        .. from p in Enumerable.Range(0, n + 1)
           from d in Enumerable.Range(0, n + 1 - p)
           select (p, d, Statistics.Scores.Nps.Of(p, n - p - d, d)!.Value),
    ];

    private static double Probability((int Promoters, int Detractors, Measure Score) o, int n, (double Promoters, double Detractors) c)
    {
        var rest = 1 - c.Promoters;
        return Stirling.Binomial(o.Promoters, n, c.Promoters, rest)
            * (n == o.Promoters ? 1 : Stirling.Binomial(o.Detractors, n - o.Promoters, c.Detractors / rest, 1 - (c.Detractors / rest)));
    }

    private static bool Holds(Measure m, double truth) => m.Low <= truth + 1e-9 && truth <= m.High + 1e-9;
}
