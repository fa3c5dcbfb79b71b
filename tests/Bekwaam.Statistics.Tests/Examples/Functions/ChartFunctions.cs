using Bekwaam.Statistics.ControlCharts;
using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Control charts. Positions are counted from 1, as on paper.</summary>
internal static class ChartFunctions
{
    private static readonly Argument[] marks =
    [
        Argument.Wholes("changes|phases|parts").Or("[]"), Argument.Wholes("excluded|exclude").Or("[]"), Argument.YesNo("higher_is_better").Or("true"),
        Argument.YesNo("western_electric").Or("false"),
    ];

    private static readonly Argument values = Argument.Numbers("values|x|y");

    private static readonly (string Names, Func<ControlChart, object?> Value)[] chart =
    [
        ("values", c => c.Points.Select(p => p.Value)),
        ("centre|center|cl", c => c.Points.Select(p => p.Centre)),
        ("lower|lcl", c => c.Points.Select(p => p.Lower)),
        ("upper|ucl", c => c.Points.Select(p => p.Upper)),
        ("first_lower", c => c.Points[0].Lower),
        ("first_upper", c => c.Points[0].Upper),
        ("last_lower", c => c.Points[^1].Lower),
        ("last_upper", c => c.Points[^1].Upper),
        ("beyond", c => c.Signals.Where(s => s.Rule is ChartRule.BeyondLimits).Select(s => s.First + 1)),
        ("signals", c => c.Signals.Select(Told)),
    ];

    public static IEnumerable<ExampleFunction> All =>
    [
        Chart("p", "Shares", [Argument.Wholes("counts|x"), Argument.Wholes("sizes|n")], i => PChart.Of(i.Wholes("counts"), i.Wholes("sizes"), Marks(i)), "PChart.Of"),
        Chart("p_prime", "Shares, Laney's p′", [Argument.Wholes("counts|x"), Argument.Wholes("sizes|n")], i => PChart.Laney(i.Wholes("counts"), i.Wholes("sizes"), Marks(i)), "PChart.Laney"),
        Chart("u", "Rates", [Argument.Wholes("events|counts|x"), Argument.Numbers("exposure|sizes|n")], i => UChart.Of(i.Wholes("events"), i.Numbers("exposure"), Marks(i)), "UChart.Of"),
        Chart("u_prime", "Rates, Laney's u′", [Argument.Wholes("events|counts|x"), Argument.Numbers("exposure|sizes|n")], i => UChart.Laney(i.Wholes("events"), i.Numbers("exposure"), Marks(i)), "UChart.Laney"),
        Chart("xmr", "Single values with limits by the mean moving range", [values], i => XmR.Of(i.Numbers("values"), Marks(i)), "XmR.Of"),
        Chart("g", "Opportunities between rare events", [Argument.Wholes("between|values|x")], i => GChart.Of(i.Wholes("between"), Marks(i)), "GChart.Of"),
        Chart("t", "Time between rare events", [Argument.Numbers("times|values|x")], i => TChart.Of(i.Numbers("times"), Marks(i)), "TChart.Of"),
        Chart(
            "ewma",
            "Exponentially weighted moving average with exact limits; `values` of the result are the averages",
            [values, Argument.Number("weight|lambda").Or(".2"), Argument.Number("width|L|nsigmas").Or("3"), Argument.Number("centre|center|target").Or(""), Argument.Number("sigma|sd|std_dev").Or("")],
            i => Ewma.Of(i.Numbers("values"), i.Number("weight"), i.Number("width"), i.Has("centre") ? i.Number("centre") : null, i.Has("sigma") ? i.Number("sigma") : null, Marks(i)),
            "Ewma.Of"),
        new(
            "chart.xbar_s",
            "Means and standard deviations of groups, given as values or as means, sds and sizes",
            [Argument.Matrix("groups|values", "one a group").Or(""), Argument.Numbers("means").Or(""), Argument.Numbers("deviations|sds").Or(""), Argument.Wholes("sizes|n").Or(""), .. marks],
            Shape.Of<XbarSCharts>(
                [.. chart.Select(f => (f.Names, (Func<XbarSCharts, object?>)(c => f.Value(c.Means)))),
                    .. chart.Select(f => ("s_" + f.Names.Split('|')[0], (Func<XbarSCharts, object?>)(c => f.Value(c.Deviations))))]),
            i => XbarS.Of(Groups(i), Marks(i)),
            ["XbarS.Of"]),
        new("chart.c4", "By how much a standard deviation falls short on average", [Argument.Whole("n")], Shape.Single("c4"), i => XbarS.C4(i.Whole("n")), ["XbarS.C4"]),
        new(
            "chart.cusum",
            "Tabular cumulative sums in the unit of the values",
            [values, Argument.Number("target|t"), Argument.Number("slack|k"), Argument.Number("decision|h"), .. marks],
            sums,
            i => Cusum.Of(i.Numbers("values"), i.Number("target"), i.Number("slack"), i.Number("decision"), Marks(i)),
            ["Cusum.Of"]),
        new(
            "chart.cusum_standardised",
            "Tabular cumulative sums around the mean, k and h in standard deviations (mR̄/1.128)",
            [values, Argument.Number("slack|k").Or(".5"), Argument.Number("decision|h").Or("5"), .. marks],
            sums,
            i => Cusum.Standardised(i.Numbers("values"), i.Number("slack"), i.Number("decision"), Marks(i)),
            ["Cusum.Standardised"]),
        new(
            "chart.runs",
            "Anhøj's two rules for a plain run chart, along the median unless a line is given",
            [values, Argument.Number("line|centre|center|cl").Or("")],
            Shape.Of<Runs>(
                ("longest_run", r => r.LongestRun),
                ("crossings|n_crossings", r => r.Crossings),
                ("useful|n_useful", r => r.Useful),
                ("longest_allowed|max_run", r => r.LongestAllowed),
                ("fewest_allowed|min_crossings", r => r.FewestAllowed),
                ("signal", r => r.Signal)),
            i => Anhoj.Along(i.Numbers("values"), i.Has("line") ? i.Number("line") : null),
            ["Anhoj.Along"]),
        new(
            "chart.anhoj_limits",
            "The longest run and the fewest crossings that chance allows",
            [Argument.Whole("points|n")],
            Shape.Of<(int Run, int Crossings)>(("longest_run|max_run", r => r.Run), ("fewest_crossings|min_crossings", r => r.Crossings)),
            i => (Anhoj.LongestRun(i.Int("points")), Anhoj.FewestCrossings(i.Int("points"))),
            ["Anhoj.LongestRun", "Anhoj.FewestCrossings"]),
    ];

    private static readonly Shape sums = Shape.Of<CusumChart>(
        ("high|c_plus|s_plus|upper_sum", c => c.Points.Select(p => p.High)),
        ("low|c_minus|s_minus|lower_sum", c => c.Points.Select(p => p.Low)),
        ("signals", c => c.Signals.Select(s => $"{(s.Above ? "above" : "below")} {s.First + 1}-{s.Last + 1}")));

    private static string Told(ChartSignal signal) => $"{signal.Rule} {signal.First + 1}-{signal.Last + 1}";

    private static ChartMarks Marks(ExampleInputs i) => new()
    {
        Changes = [.. i.Ints("changes").Select(at => at - 1)],
        Excluded = [.. i.Ints("excluded").Select(at => at - 1)],
        HigherIsBetter = i.YesNo("higher_is_better"),
        WesternElectric = i.YesNo("western_electric"),
    };

    private static Sample[] Groups(ExampleInputs i)
    {
        if (i.Has("groups"))
            return [.. i.Matrix("groups").Select(g => Sample.Of(g))];
        if (!i.Has("means") || !i.Has("deviations") || !i.Has("sizes"))
            throw new ExampleException("Give groups, or means, deviations and sizes.");
        return [.. i.Numbers("means").Zip(i.Numbers("deviations"), i.Wholes("sizes")).Select(g => new Sample(g.Third, g.First, g.Second * Math.Abs(g.Second)))];
    }

    private static ExampleFunction Chart(string name, string about, Argument[] data, Func<ExampleInputs, ControlChart> make, string covers) =>
        new($"chart.{name}", about, [.. data, .. marks], Shape.Of(chart), make, [covers]);
}
