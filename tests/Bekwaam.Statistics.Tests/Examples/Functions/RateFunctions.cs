using Bekwaam.Statistics.Rates;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Events against exposure.</summary>
internal static class RateFunctions
{
    private static readonly Argument[] one = [Argument.Whole("events|count|x"), Argument.Number("exposure|t|person_time").Or("1")];

    private static readonly Argument[] two =
    [
        Argument.Whole("events1|count1|x1"), Argument.Number("exposure1|t1|exposure_1").Or("1"),
        Argument.Whole("events2|count2|x2"), Argument.Number("exposure2|t2").Or("1"),
    ];

    private static readonly Argument ratio = Argument.Number("ratio|r").Or("1");

    public static IEnumerable<ExampleFunction> All =>
    [
        Interval("garwood", "The exact Poisson interval of events/exposure", Rate.Garwood, "Rate.Garwood"),
        Interval("score", "The score interval of events/exposure", Rate.Score, "Rate.Score"),
        Interval("jeffreys", "Equal-tailed interval of Gamma(x + ½, rate e)", Rate.Jeffreys, "Rate.Jeffreys"),
        new(
            "rate.probability_below",
            "P(rate < bar) under Gamma(x + ½, rate e)",
            [.. one, Argument.Number("bar|threshold")],
            Shape.Single("probability|p"),
            i => Rate.ProbabilityBelow(i.Whole("events"), i.Number("exposure"), i.Number("bar")),
            ["Rate.ProbabilityBelow"]),
        Ratio("exact", "First rate over second with the exact conditional interval", RateRatio.Exact, "RateRatio.Exact"),
        Ratio("mid_p", "First rate over second with the mid-p interval", RateRatio.MidP, "RateRatio.MidP"),
        Test("exact_test", "The exact conditional test, two-sided by all outcomes that are no more probable", RateRatio.ExactTest, "RateRatio.ExactTest"),
        Test("mid_p_test", "The mid-p test: twice the smaller mid-p tail", RateRatio.MidPTest, "RateRatio.MidPTest"),
    ];

    private static ExampleFunction Interval(string name, string about, Func<long, double, double, Measure> method, string covers) => new(
        $"rate.{name}", about, [.. one, Argument.Level], Shapes.Measure, i => method(i.Whole("events"), i.Number("exposure"), i.Number("level")), [covers]);

    private static ExampleFunction Ratio(string name, string about, Func<long, double, long, double, double, Measure?> method, string covers) => new(
        $"rate_ratio.{name}",
        about,
        [.. two, Argument.Level],
        Shapes.Measure,
        i => method(i.Whole("events1"), i.Number("exposure1"), i.Whole("events2"), i.Number("exposure2"), i.Number("level")),
        [covers]);

    private static ExampleFunction Test(string name, string about, Func<long, double, long, double, double, double> method, string covers) => new(
        $"rate_ratio.{name}",
        about,
        [.. two, ratio],
        Shape.Single("p|p_value"),
        i => method(i.Whole("events1"), i.Number("exposure1"), i.Whole("events2"), i.Number("exposure2"), i.Number("ratio")),
        [covers]);
}
