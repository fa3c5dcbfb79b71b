using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Scores;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Scores of answers.</summary>
internal static class ScoreFunctions
{
    private static readonly Argument[] sorts = [Argument.Whole("promoters"), Argument.Whole("passives"), Argument.Whole("detractors")];
    private static readonly Argument unit = Argument.Number("scale|per").Or("100");
    private static readonly Argument counts = Argument.Wholes("counts");
    private static readonly Argument boxes = Argument.Whole("boxes|top").Or("2");

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "nps.of",
            "Net promoter score with the interval that suits n, from three counts or eleven (answers 0–10); `scale` 1 gives a fraction",
            [.. sorts.Select(s => s.Or("")), counts.Or(""), Argument.Level, unit],
            Shapes.Measure,
            i => Scaled(i.Has("counts") ? Nps.Of(i.Wholes("counts"), i.Number("level")) : Plain(i, Nps.Of), i),
            ["Nps.Of"]),
        new(
            "nps.wald",
            "Net promoter score with the plain interval",
            [.. sorts, Argument.Level, unit],
            Shapes.Measure,
            i => Scaled(Plain(i, (p, s, d, level) => Nps.Wald(p, s, d, level)), i),
            ["Nps.Wald"]),
        new(
            "nps.adjusted_wald",
            "Net promoter score with the adjusted interval (¾ added to promoters and detractors, 3 to n)",
            [.. sorts, Argument.Level, unit],
            Shape.Of<(Measure Score, double Centre)>(
                ("estimate|value|nps", r => r.Score.Value), ("centre|center", r => r.Centre), ("lower|low", r => r.Score.Low), ("upper|high", r => r.Score.High), ("n", r => r.Score.N)),
            i => (
                Scaled(Plain(i, (p, s, d, level) => Nps.AdjustedWald(p, s, d, level)), i)!.Value,
                Nps.AdjustedCentre(i.Whole("promoters"), i.Whole("passives"), i.Whole("detractors")) * i.Number("scale") / 100),
            ["Nps.AdjustedWald", "Nps.AdjustedCentre"]),
        new(
            "nps.difference",
            "Difference of two net promoter scores, each with the interval that suits its n",
            [
                Argument.Whole("promoters1"), Argument.Whole("passives1"), Argument.Whole("detractors1"),
                Argument.Whole("promoters2"), Argument.Whole("passives2"), Argument.Whole("detractors2"), Argument.Level, unit,
            ],
            Shapes.Measure,
            i => Score(i, "1") is { } one && Score(i, "2") is { } two ? Scaled(Nps.Difference(one, two), i) : null,
            ["Nps.Difference"]),
        new(
            "nps.weighted",
            "Weighted net promoter score of answers 0–10",
            [Argument.Wholes("answers|values"), Argument.Numbers("weights"), Argument.Level, unit],
            Shapes.Measure,
            i => Scaled(WeightedNps(i.Wholes("answers"), i.Numbers("weights"), i.Number("level")), i),
            ["Nps.Weighted"]),
        Share("csat.of", "Share of the two highest of five or seven answers, Wilson", (c, _, level) => Csat.Of(c, level), "Csat.Of", false),
        Share("csat.dissatisfied", "Share of the two lowest of five or seven answers, Wilson", (c, _, level) => Csat.Dissatisfied(c, level), "Csat.Dissatisfied", false),
        Share("ces.mean", "Mean of seven answers, Student", (c, _, level) => Ces.Mean(c, level), "Ces.Mean", false),
        Share("ces.easy", "Share of answers 5–7 of seven, Wilson", (c, _, level) => Ces.Easy(c, level), "Ces.Easy", false),
        Share("top_box.of", "Share of the highest answers, Wilson", (c, boxes, level) => TopBox.Of(c, boxes, level), "TopBox.Of", true),
        Share("top_box.bottom", "Share of the lowest answers, Wilson", (c, boxes, level) => TopBox.Bottom(c, boxes, level), "TopBox.Bottom", true),
        new(
            "mean.of_counts",
            "Mean of answers counted per value from `low` to `high`",
            [counts, Argument.Number("low"), Argument.Number("high"), Argument.Number("step").Or("1"), Argument.Level],
            Shapes.Measure,
            i => MeanScore.Of(i.Wholes("counts"), MeanFunctions.ScaleOf(i), i.Number("level")),
            ["MeanScore.Of"]),
        new(
            "weighted.mean",
            "Weighted mean of answers on a scale, with its linearised standard error and effective n",
            [Argument.Numbers("values|x"), Argument.Numbers("weights"), Argument.Number("low"), Argument.Number("high"), Argument.Number("step").Or("1"), Argument.Level],
            Shapes.Measure,
            i => Weighted.Mean(Sums(i.Numbers("values"), i.Numbers("weights")), MeanFunctions.ScaleOf(i), i.Number("level")),
            ["Weighted.Mean", "WeightedSums.Of"]),
        new(
            "weighted.share",
            "Weighted share of those counted (1) among all (1 and 0)",
            [Argument.Wholes("counted|values"), Argument.Numbers("weights"), Argument.Level],
            Shapes.Measure,
            i => Weighted.Share(
                Count(i.Wholes("counted"), i.Numbers("weights"), c => c == 1), Count(i.Wholes("counted"), i.Numbers("weights"), c => c == 0), i.Number("level")),
            ["Weighted.Share"]),
    ];

    private static Measure? Scaled(Measure? score, ExampleInputs i) => score?.Times(i.Number("scale") / 100);

    private static Measure? Plain(ExampleInputs i, Func<long, long, long, double, Measure?> method) =>
        i.Has("promoters") && i.Has("passives") && i.Has("detractors")
            ? method(i.Whole("promoters"), i.Whole("passives"), i.Whole("detractors"), i.Number("level"))
            : throw new ExampleException("Give promoters, passives and detractors (or, to nps.of, counts).");

    private static Measure? Score(ExampleInputs i, string which) =>
        Nps.Of(i.Whole($"promoters{which}"), i.Whole($"passives{which}"), i.Whole($"detractors{which}"), i.Number("level"));

    private static Measure? WeightedNps(long[] answers, double[] weights, double level)
    {
        foreach (var answer in answers)
            ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)answer, 10UL, nameof(answers));
        return Nps.Weighted(
            Count(answers, weights, a => a >= 9), Count(answers, weights, a => a is 7 or 8), Count(answers, weights, a => a <= 6), level);
    }

    private static WeightedCount Count(long[] values, double[] weights, Func<long, bool> counted)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, values.Length, nameof(weights));
        return values.Zip(weights).Where(v => counted(v.First))
            .Select(v => WeightedSums.Of(1, v.Second))
            .Aggregate(default(WeightedCount), (sum, one) => sum + new WeightedCount(1, one.Weight, one.SquaredWeight));
    }

    private static WeightedSums Sums(double[] values, double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, values.Length, nameof(weights));
        return values.Zip(weights).Aggregate(default(WeightedSums), (sum, v) => sum + WeightedSums.Of(v.First, v.Second));
    }

    private static ExampleFunction Share(string name, string about, Func<long[], int, double, Measure?> method, string covers, bool boxed) => new(
        name,
        about,
        boxed ? [counts, boxes, Argument.Level] : [counts, Argument.Level],
        Shapes.Measure,
        i => method(i.Wholes("counts"), boxed ? i.Int("boxes") : 0, i.Number("level")),
        [covers]);
}
