using Bekwaam.Statistics.Agreement;
using Bekwaam.Statistics.Randomness;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>How far raters agree, from subjects and raters with known agreement.</summary>
internal static class AgreementCoverage
{
    private const int times = 4_000;
    private const int few = 500;

    private delegate AgreementEstimate? Trial(ref Xoshiro256 random);

    public static IEnumerable<CoverageRow> Rows =>
    [
        Icc("ICC(1,1)", IccForm.OneWaySingle, 0, (.94, .96)),
        Icc("ICC(2,1)", IccForm.RandomSingle, .5, (.90, .97)),
        Icc("ICC(3,1) and Cronbach's α", IccForm.FixedSingle, 0, (.94, .96)),
        Lin(10, (.88, .96)),
        Lin(20, (.92, .96)),
        Lin(60, (.94, .96)),
        Kappa(50, (.90, .97)),
        Kappa(200, (.93, .97)),
        Fleiss(20, (.90, .97)),
        Fleiss(60, (.93, .97)),
        Krippendorff(20, (.85, .97)),
        Krippendorff(60, (.91, .97)),
    ];

    /// <summary>Subjects, raters and rest are normal; raters of their own variance only where the form speaks of them.</summary>
    private static CoverageRow Icc(string name, IccForm form, double raters, (double From, double To) claim) => new(
        name, "20 subjects of 3 raters, normal, true ICC .3, .6 and .9", $"{times} draws each", claim, 0, () => new[] { .3, .6, .9 }.Select(truth =>
            Held(times, 31, truth, (ref Xoshiro256 random) =>
            {
                var noise = 1 - truth;
                var ratings = new double[20, 3];
                var rater = new double[3];
                for (var j = 0; j < 3; j++)
                    rater[j] = Math.Sqrt(noise * raters) * random.NextStudent(1e6);
                for (var i = 0; i < 20; i++)
                {
                    var subject = Math.Sqrt(truth) * random.NextStudent(1e6);
                    for (var j = 0; j < 3; j++)
                        ratings[i, j] = subject + rater[j] + (Math.Sqrt(noise * (1 - raters)) * random.NextStudent(1e6));
                }

                return IntraclassCorrelation.Of(ratings, form);
            })));

    private static CoverageRow Lin(int n, (double From, double To) claim) => new(
        "Lin's concordance", $"n = {n}, normal pairs correlated .5, .8 and .95, half a deviation apart", $"{times} draws each", claim, 0, () =>
            new[] { .5, .8, .95 }.Select(r => Held(times, 32, 2 * r / 2.25, (ref Xoshiro256 random) =>
            {
                var (x, y) = (new double[n], new double[n]);
                for (var i = 0; i < n; i++)
                {
                    x[i] = random.NextStudent(1e6);
                    y[i] = .5 + (r * x[i]) + (Math.Sqrt(1 - (r * r)) * random.NextStudent(1e6));
                }

                return LinConcordance.Of(x, y);
            })));

    private static CoverageRow Kappa(int n, (double From, double To) claim) => new(
        "Cohen's κ", $"n = {n}, 3 categories of .5, .3 and .2, true κ .2, .5 and .8", $"{times} draws each", claim, 0, () =>
            new[] { .2, .5, .8 }.Select(truth => Held(times, 33, truth, (ref Xoshiro256 random) =>
            {
                var counts = new long[3, 3];
                for (var i = 0; i < n; i++)
                {
                    var (first, second) = (Category(ref random), Category(ref random));
                    counts[first, random.NextUniform() < truth ? first : second]++;
                }

                return CohenKappa.OfTable(counts);
            })));

    private static CoverageRow Fleiss(int n, (double From, double To) claim) => new(
        "Fleiss' κ, jackknife", $"{n} subjects of 4 raters, 3 categories, true κ .25 and .64", $"{times} draws each", claim, 0, () =>
            new[] { .25, .64 }.Select(truth => Held(times, 34, truth, (ref Xoshiro256 random) =>
            {
                var counts = new long[n, 3];
                foreach (var (unit, _, category) in Ratings(n, 4, truth, ref random))
                    counts[unit, category]++;
                return FleissKappa.Of(counts);
            })));

    private static CoverageRow Krippendorff(int n, (double From, double To) claim) => new(
        "Krippendorff's α, bootstrap", $"{n} units of 4 raters, nominal, true α .25 and .64", $"{few} draws of 500", claim, 0, () =>
            new[] { .25, .64 }.Select(truth => Held(few, 35, truth, (ref Xoshiro256 random) =>
            {
                var ratings = new double?[4, n];
                foreach (var (unit, rater, category) in Ratings(n, 4, truth, ref random))
                    ratings[rater, unit] = category;
                return KrippendorffAlpha.Of(ratings, RatingLevel.Nominal, draws: 500, seed: random.Next());
            })));

    /// <summary>Each rater sees what the unit is with probability √κ, and else guesses: two agree beyond chance with κ.</summary>
    private static List<(int Unit, int Rater, int Category)> Ratings(int units, int raters, double kappa, ref Xoshiro256 random)
    {
        var ratings = new List<(int, int, int)>();
        for (var unit = 0; unit < units; unit++)
        {
            var truth = Category(ref random);
            for (var rater = 0; rater < raters; rater++)
                ratings.Add((unit, rater, random.NextUniform() < Math.Sqrt(kappa) ? truth : Category(ref random)));
        }

        return ratings;
    }

    private static int Category(ref Xoshiro256 random) => random.NextUniform() switch { < .5 => 0, < .8 => 1, _ => 2 };

    private static double Held(int draws, ulong seed, double truth, Trial trial)
    {
        var random = new Xoshiro256(seed);
        var (held, all) = (0, 0);
        for (var t = 0; t < draws; t++)
        {
            // A draw that gives no estimate claims nothing.
            if (trial(ref random) is not { Low: { } low, High: { } high })
                continue;
            all++;
            held += low <= truth && truth <= high ? 1 : 0;
        }

        return (double)held / all;
    }
}
