using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Means, and figures by drawing from the values themselves.</summary>
internal static class MeanFunctions
{
    private static readonly Argument[] scale =
        [Argument.Number("low|minimum"), Argument.Number("high|maximum"), Argument.Number("step").Or("1")];

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "mean.t_interval",
            "Student's interval of a mean, from values or from n, mean and sd (or variance)",
            [.. SampleOf(""), Argument.Level],
            Shapes.Measure,
            i => MeanInterval.Of(ReadSample(i, ""), i.Number("level")),
            ["MeanInterval.Of", "Sample.Of"]),
        new(
            "mean.on_scale",
            "Student's interval of a mean of answers on a scale, kept on it, with a least variance of step²/n",
            [Argument.Whole("n"), Argument.Number("mean"), Argument.Number("variance"), .. scale, Argument.Level],
            Shapes.Measure,
            i => MeanInterval.Of(i.Whole("n"), i.Number("mean"), i.Number("variance"), ScaleOf(i), i.Number("level")),
            ["MeanInterval.Of"]),
        new(
            "mean.standard_error",
            "√(max(variance, step²/n)/n)",
            [Argument.Whole("n"), Argument.Number("variance"), Argument.Number("step").Or("1")],
            Shape.Single("standard_error"),
            i => MeanInterval.StandardError(i.Whole("n"), i.Number("variance"), i.Number("step")),
            ["MeanInterval.StandardError"]),
        new(
            "mean.welch",
            "First mean minus second by Welch's t, from values or from n, mean and sd (or variance) of each",
            [.. SampleOf("1"), .. SampleOf("2"), Argument.Level],
            Shape.Of<MeanDifference>(
                ("estimate|difference|value", t => t.Difference.Value),
                ("lower|low|ci_lower", t => t.Difference.Low),
                ("upper|high|ci_upper", t => t.Difference.High),
                ("t|statistic", t => t.T),
                ("df|degrees_of_freedom", t => t.DegreesOfFreedom),
                ("p|p_value", t => t.P)),
            i => Welch.Of(ReadSample(i, "1"), ReadSample(i, "2"), i.Number("level")),
            ["Welch.Of"]),
        new(
            "bootstrap.bca",
            "The bias-corrected and accelerated bootstrap interval, seeded",
            [
                Argument.Numbers("values|x|data"), Argument.Text("statistic", "mean", "median", "sd", "variance").Or("\"mean\""), Argument.Level,
                Argument.Whole("resamples|n_resamples").Or("10000"), Argument.Whole("seed").Or("1"),
            ],
            Shapes.Measure,
            i => Bootstrap.Bca(i.Numbers("values"), Statistic(i.Text("statistic")), (ulong)i.Whole("seed"), i.Int("resamples"), i.Number("level")),
            ["Bootstrap.Bca"]),
        new("bootstrap.mean", "The mean", [Argument.Numbers("values|x")], Shape.Single("mean"), i => Bootstrap.Mean(i.Numbers("values")), ["Bootstrap.Mean"]),
        new("bootstrap.median", "The median", [Argument.Numbers("values|x")], Shape.Single("median"), i => Bootstrap.Median(i.Numbers("values")), ["Bootstrap.Median"]),
    ];

    internal static AnswerScale ScaleOf(ExampleInputs i) => new(i.Number("low"), i.Number("high"), i.Number("step"));

    private static SampleStatistic Statistic(string name) => name switch
    {
        "mean" => Bootstrap.Mean,
        "median" => Bootstrap.Median,
        "sd" => values => Math.Sqrt(Sample.Of(values).Variance),
        // The plain mean square, as the bootstrap's literature takes it.
        "variance" => values => Sample.Of(values).Variance * (values.Length - 1) / values.Length,
        _ => throw new ExampleException($"There is no statistic \"{name}\"; there are mean, median, sd (n − 1) and variance (n)."),
    };

    private static Argument[] SampleOf(string which) =>
    [
        Argument.Numbers(which.Length == 0 ? "values|x|data|sample" : which is "1" ? "values1|x1|x|first|sample1" : "values2|x2|y|second|sample2").Or(""),
        Argument.Whole($"n{which}").Or(""), Argument.Number($"mean{which}").Or(""), Argument.Number($"sd{which}|s{which}").Or(""),
        Argument.Number($"variance{which}|var{which}").Or(""),
    ];

    private static Sample ReadSample(ExampleInputs i, string which)
    {
        if (i.Has($"values{which}"))
            return Sample.Of(i.Numbers($"values{which}"));
        if (!i.Has($"n{which}") || !i.Has($"mean{which}") || !(i.Has($"sd{which}") || i.Has($"variance{which}")))
            throw new ExampleException($"Give values{which}, or n{which}, mean{which} and sd{which} (or variance{which}).");
        return new Sample(
            i.Whole($"n{which}"), i.Number($"mean{which}"), i.Has($"variance{which}") ? i.Number($"variance{which}") : Squared(i.Number($"sd{which}")));
    }

    // A negative deviation must not be made good by squaring.
    private static double Squared(double sd) => sd * Math.Abs(sd);
}
