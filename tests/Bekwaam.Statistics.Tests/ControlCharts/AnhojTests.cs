using Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Statistics.Tests.ControlCharts;

public sealed class AnhojTests
{
    [Theory]
    [InlineData(10, 6, 2)]
    [InlineData(20, 7, 6)]
    [InlineData(24, 8, 8)]
    [InlineData(28, 8, 9)]
    [InlineData(40, 8, 14)]
    [InlineData(64, 9, 25)]
    public void The_limits_are_as_published(int points, int run, int crossings)
    {
        Anhoj.LongestRun(points).ShouldBe(run);
        Anhoj.FewestCrossings(points).ShouldBe(crossings);
    }

    [Fact]
    public void One_point_and_thousands_have_limits_too()
    {
        Anhoj.FewestCrossings(1).ShouldBe(0);
        // 5000 fair chances: 2500 − 1.645·√1250.
        Anhoj.FewestCrossings(5001).ShouldBeInRange(2441, 2443);
        Should.Throw<ArgumentOutOfRangeException>(() => Anhoj.LongestRun(0)).ParamName.ShouldBe("points");
    }

    [Fact]
    public void A_run_longer_than_chance_allows_is_a_signal_on_its_side()
    {
        // Twenty points that change sides, with eight in a row above the line: seven are allowed.
        double[] values = [1, -1, 1, -2, 1, 1, 1, 1, 1, 1, 1, 1, -3, 1, -3, -1, 1, -4, 1, -2];
        var chart = XmR.Of([.. values.Select(v => v - values.Average() + 50)]);
        var signal = chart.Signals.ShouldHaveSingleItem();
        signal.ShouldBe(new ChartSignal(ChartRule.LongRun, 4, 11, true, true, 8, 7));
        chart.NoUnfavourableSignal().ShouldBe(true);
        XmR.Of([.. values], new ChartMarks { HigherIsBetter = false }).NoUnfavourableSignal().ShouldBe(false);
    }

    [Fact]
    public void Points_on_the_centre_line_are_on_neither_side()
    {
        // The line is 5; the two points on it stand within the run and do not end it.
        double[] values = [9, 1, 9, 1, 9, 1, 6, 6, 6, 5, 6, 6, 5, 6, 6, 6, 1, 9, 1, 9, 1, 1];
        var run = XmR.Of(values).Signals.Single(s => s.Rule is ChartRule.LongRun);
        (run.First, run.Last, run.Observed, run.Limit).ShouldBe((6, 15, 8, 7));
    }

    [Fact]
    public void A_run_chart_counts_along_its_median()
    {
        // The median is 5; points on it stand outside both counts.
        var runs = Anhoj.Along([7, 3, 5, 8, 9, 5, 6, 2, 1, 4, 5])!.Value;
        (runs.Useful, runs.LongestRun, runs.Crossings).ShouldBe((8, 3, 3));
        (runs.LongestAllowed, runs.FewestAllowed, runs.Signal).ShouldBe((6, 1, false));
        Anhoj.Along([7, 7, 7, 8, 9, 6, 6, 6, 8, 8], 5)!.Value.ShouldBe(new Runs(10, 10, 0, 6, 2));
        Anhoj.Along([7, 7, 7, 8, 9, 6, 6, 6, 8, 8], 5)!.Value.Signal.ShouldBeTrue();
        Anhoj.Along([4, 4]).ShouldBeNull();
        Anhoj.Along([]).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => Anhoj.Along([double.NaN])).ParamName.ShouldBe("values");
    }

    [Fact]
    public void Too_few_crossings_are_judged_by_where_the_latest_points_lie()
    {
        double[] worse = [4, 4, 4, 4, 4, 1, 4, 4, 4, 4, 1, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1];
        var signal = XmR.Of(worse).Signals.Single(s => s.Rule is ChartRule.FewCrossings);
        (signal.Observed, signal.Limit, signal.Above, signal.Favourable).ShouldBe((5, 7, false, false));
        var better = XmR.Of([.. worse.Reverse()]).Signals.Single(s => s.Rule is ChartRule.FewCrossings);
        better.Favourable.ShouldBeTrue();
    }
}
