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
        new(
            "proportion.probability_above",
            "P(p > bar) under Beta(x + ½, n − x + ½)",
            [.. counted[..2], Argument.Number("bar|threshold|p0")],
            Shape.Single("probability|p"),
            i => Proportion.ProbabilityAbove(i.Whole("successes"), i.Whole("n"), i.Number("bar")),
            ["Proportion.ProbabilityAbove"]),
    ];

    private static ExampleFunction Interval(string name, string about, Func<long, long, double, Measure> method, string covers) => new(
        $"proportion.{name}", about, counted, Shapes.Measure, i => method(i.Whole("successes"), i.Whole("n"), i.Number("level")), [covers]);
}
