using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Two or several shares.</summary>
internal static class GroupFunctions
{
    private static readonly Argument[] two =
        [Argument.Whole("x1|successes1|count1"), Argument.Whole("n1|nobs1"), Argument.Whole("x2|successes2|count2"), Argument.Whole("n2|nobs2")];

    private static readonly Argument[] several =
        [Argument.Wholes("counts|successes|x"), Argument.Wholes("sizes|n|nobs|trials")];

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "proportions.newcombe",
            "First share minus second with Newcombe's hybrid score interval",
            [.. two, Argument.Level],
            Shapes.Measure,
            i => Newcombe.Difference(i.Whole("x1"), i.Whole("n1"), i.Whole("x2"), i.Whole("n2"), i.Number("level")),
            ["Newcombe.Difference"]),
        new(
            "proportions.z_test",
            "The z test of two shares with the pooled share, two-sided",
            two,
            Shape.Of<ChanceTest>(("z|statistic", t => t.Statistic), ("p|p_value", t => t.P)),
            i => TwoProportions.ZTest(i.Whole("x1"), i.Whole("n1"), i.Whole("x2"), i.Whole("n2")),
            ["TwoProportions.ZTest"]),
        new(
            "proportions.chi_square",
            "Pearson's test that several shares are one",
            several,
            Shape.Of<ChiSquareTest>(("statistic|chi_square|x_squared|chisq|chi2", t => t.Statistic), ("df|degrees_of_freedom", t => t.DegreesOfFreedom), ("p|p_value", t => t.P)),
            i => SeveralProportions.ChiSquare(i.Wholes("counts"), i.Wholes("sizes")),
            ["SeveralProportions.ChiSquare"]),
        new(
            "proportions.pairwise",
            "All pairs of shares by the z test with the share pooled over the two, adjusted by Holm; pairs 1–2, 1–3, … 2–3, …",
            several,
            Shape.Of<IReadOnlyList<PairTest>>(
                ("adjusted_p|holm|p_adjusted", pairs => pairs.Select(p => p.AdjustedP)),
                ("p|p_value", pairs => pairs.Select(p => p.P)),
                ("z|statistic", pairs => pairs.Select(p => p.Z)),
                ("first", pairs => pairs.Select(p => p.First + 1)),
                ("second", pairs => pairs.Select(p => p.Second + 1))),
            i => SeveralProportions.Pairwise(i.Wholes("counts"), i.Wholes("sizes")),
            ["SeveralProportions.Pairwise"]),
        new(
            "proportions.goodman",
            "Simultaneous intervals of shares that add up to one",
            [Argument.Wholes("counts|x"), Argument.Level],
            Shapes.Measures,
            i => Multinomial.Goodman(i.Wholes("counts"), i.Number("level")),
            ["Multinomial.Goodman"]),
        new(
            "difference.mover",
            "First figure minus second from their values and intervals alone (Zou and Donner)",
            [
                Argument.Number("value1|estimate1"), Argument.Number("lower1"), Argument.Number("upper1"),
                Argument.Number("value2|estimate2"), Argument.Number("lower2"), Argument.Number("upper2"),
            ],
            Shapes.Measure,
            i => Difference.Of(
                new Measure(i.Number("value1"), i.Number("lower1"), i.Number("upper1"), 0),
                new Measure(i.Number("value2"), i.Number("lower2"), i.Number("upper2"), 0)),
            ["Difference.Of"]),
    ];
}
