using Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Statistics.Tests.ControlCharts;

public sealed class RareEventChartTests
{
    [Fact]
    public void Opportunities_between_events_have_geometric_limits()
    {
        var chart = GChart.Of([10, 30, 20, 0, 40, 200]);
        chart.Points[0].Centre.ShouldBe(50);
        chart.Points[0].Upper!.Value.ShouldBe(50 + (3 * Math.Sqrt(50 * 51)), 1e-12);
        chart.Points[0].Lower.ShouldBe(0);
        GChart.Of([10, 30, 20, 0, 40, 200], new ChartMarks { Excluded = [5] }).Signals.ShouldBeEmpty();
        GChart.Of([10, 30, 20, 0, 40, 9000], new ChartMarks { Changes = [5] }).Points[0].Centre.ShouldBe(20);
    }

    [Fact]
    public void A_skewed_but_steady_series_has_no_runs_below_its_mean()
    {
        // All but one lie below the mean of these values, and half below their median.
        long[] steady = [1, 9, 2, 12, 3, 20, 1, 14, 4, 300, 2, 11, 5, 21, 3, 10, 2, 22, 1, 13];
        GChart.Of(steady).Signals.ShouldNotContain(s => s.Rule == ChartRule.LongRun || s.Rule == ChartRule.FewCrossings);
        XmR.Of([.. steady.Select(s => (double)s)]).Signals.ShouldContain(s => s.Rule == ChartRule.LongRun);
    }

    [Fact]
    public void Events_closer_together_show_as_a_run_on_the_bad_side()
    {
        long[] worse = [40, 60, 35, 80, 52, 44, 71, 38, 90, 47, 5, 3, 6, 2, 4, 7, 3, 5, 2, 6];
        GChart.Of(worse).Signals.ShouldContain(s => s.Rule == ChartRule.LongRun && !s.Above && !s.Favourable);
    }

    [Fact]
    public void Times_go_through_their_power_and_back()
    {
        double[] times = [20, 31, 8, 55, 17, 42, 3, 29, 36, 12];
        var plain = XmR.Of([.. times.Select(t => Math.Pow(t, 1 / 3.6))]).Points[0];
        var chart = TChart.Of(times);
        chart.Points.Select(p => p.Value).ShouldBe(times);
        chart.Points[0].Centre!.Value.ShouldBe(Math.Pow(plain.Centre!.Value, 3.6), 1e-9);
        chart.Points[0].Upper!.Value.ShouldBe(Math.Pow(plain.Upper!.Value, 3.6), 1e-9);
        chart.Points[0].Lower!.Value.ShouldBeGreaterThanOrEqualTo(0);
        var late = TChart.Of([.. times, 900]).Signals.Single(s => s.Rule == ChartRule.BeyondLimits);
        (late.First, late.Observed).ShouldBe((10, 900));
        late.Limit.ShouldBe(TChart.Of([.. times, 900]).Points[10].Upper!.Value, 1e-9);
    }

    [Fact]
    public void Western_Electric_is_silent_until_asked()
    {
        // σ is about 1, and two points lie two and a half away.
        double[] values = [.. Enumerable.Range(0, 60).Select(i => i is 30 or 32 ? 3.2 : i % 2 * 1.128)];
        XmR.Of(values).Signals.ShouldNotContain(s => s.Rule >= ChartRule.TwoOfThree);
        var asked = XmR.Of(values, new ChartMarks { WesternElectric = true }).Signals.Single(s => s.Rule == ChartRule.TwoOfThree);
        (asked.First, asked.Last, asked.Above, asked.Observed).ShouldBe((30, 32, true, 2));
    }

    [Fact]
    public void Eight_in_a_row_are_told_once_however_long_the_run()
    {
        double[] values = [-1, 2, -1, 2, -1, 1, 1.2, 1, 1.3, 1, 1.1, 1, 1.2, 1, 1.3, -3, -3, -3, -3, -3];
        var told = XmR.Of(values, new ChartMarks { WesternElectric = true }).Signals.Where(s => s.Rule is ChartRule.EightInARow).ToList();
        told.ShouldHaveSingleItem();
        (told[0].First, told[0].Last).ShouldBe((5, 12));
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => GChart.Of([1, -1])).ParamName.ShouldBe("between");
        Should.Throw<ArgumentOutOfRangeException>(() => TChart.Of([1, -1])).ParamName.ShouldBe("times");
        Should.Throw<ArgumentOutOfRangeException>(() => TChart.Of([double.NaN])).ParamName.ShouldBe("times");
        GChart.Of([]).Points.ShouldBeEmpty();
        TChart.Of([0, 0, 0]).Points[0].Upper.ShouldBe(0);
    }
}
