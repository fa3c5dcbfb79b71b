using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>One share.</summary>
internal static class ProportionFunctions
{
    private static readonly Argument[] counted =
        [Argument.Whole("successes|x|count|k"), Argument.Whole("n|trials|nobs"), Argument.Level];

    public static IEnumerable<ExampleFunction> All =>
    [
        Interval("wilson", "Wilson's score interval, without continuity correction", Proportion.Wilson, "Proportion.Wilson"),
        Interval("jeffreys", "Equal-tailed interval of Beta(x + ½, n − x + ½)", Proportion.Jeffreys, "Proportion.Jeffreys"),
        Interval("clopper_pearson", "The exact interval", Proportion.ClopperPearson, "Proportion.ClopperPearson"),
        Interval("agresti_coull", "The plain interval around an adjusted share", Proportion.AgrestiCoull, "Proportion.AgrestiCoull"),
        new(
            "proportion.probability_above",
            "P(p > bar) under Beta(x + ½, n − x + ½)",
            [.. counted[..2], Argument.Number("bar|threshold|p0")],
            Shape.Single("probability|p"),
            i => Proportion.ProbabilityAbove(i.Whole("successes"), i.Whole("n"), i.Number("bar")),
            ["Proportion.ProbabilityAbove"]),
        new(
            "proportion.binomial_test",
            "The exact binomial test; two-sided by all outcomes that are no more probable",
            [.. counted[..2], Argument.Number("share|p0|p|null_value").Or(".5"), Argument.Text("alternative", "two-sided", "less", "greater").Or("\"two-sided\"")],
            Shape.Single("p|p_value"),
            i => BinomialTest.Exact(i.Whole("successes"), i.Whole("n"), i.Number("share"), AlternativeOf(i)),
            ["BinomialTest.Exact"]),
    ];

    private static Alternative AlternativeOf(ExampleInputs i) => i.Text("alternative") switch
    {
        "two-sided" or "two.sided" or "two_sided" => Alternative.TwoSided,
        "less" or "smaller" => Alternative.Less,
        "greater" or "larger" => Alternative.Greater,
        var other => throw new ExampleException($"There is no alternative \"{other}\"; there are two-sided, less and greater."),
    };

    private static ExampleFunction Interval(string name, string about, Func<long, long, double, Measure> method, string covers) => new(
        $"proportion.{name}", about, counted, Shapes.Measure, i => method(i.Whole("successes"), i.Whole("n"), i.Number("level")), [covers]);
}
