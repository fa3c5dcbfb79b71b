using Bekwaam.Statistics.ControlCharts;
using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.ControlCharts;

public sealed class GroupedAndWeightedChartTests
{
    private static readonly double[] batches = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    [Fact]
    public void Groups_of_different_sizes_have_limits_of_their_own()
    {
        Sample[] groups = [new(3, 10, 4), new(12, 11, 5), new(3, 9, 3), new(6, 10, 4)];
        var charts = XbarS.Of(groups);
        var mean = (30d + 132 + 27 + 60) / 24;
        var spread = Math.Sqrt(((2 * 4) + (11 * 5) + (2 * 3) + (5 * 4)) / 20d);
        charts.Means.Points[0].Centre!.Value.ShouldBe(mean, 1e-12);
        charts.Deviations.Points[0].Centre!.Value.ShouldBe(spread, 1e-12);
        charts.Means.Points[1].Upper!.Value.ShouldBe(mean + (3 * spread / (XbarS.C4(12) * Math.Sqrt(12))), 1e-12);
        charts.Means.Points[0].Upper.ShouldBe(charts.Means.Points[2].Upper);
        charts.Deviations.Points[0].Lower.ShouldBe(0);
        charts.Deviations.Points[1].Lower!.Value.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Equal_groups_take_the_mean_of_their_deviations() =>
        XbarS.Of([new Sample(4, 1, 1), new Sample(4, 2, 9)]).Deviations.Points[0].Centre.ShouldBe(2);

    [Fact]
    public void More_spread_is_the_bad_side_whatever_the_mean_is_for()
    {
        Sample[] groups = [.. Enumerable.Range(0, 11).Select(i => new Sample(5, 10 + (i % 2), i == 5 ? 60 : 1))];
        var signal = XbarS.Of(groups).Deviations.Signals.First(s => s.Rule is ChartRule.BeyondLimits);
        (signal.First, signal.Favourable).ShouldBe((5, false));
        XbarS.Of(groups, new ChartMarks { Excluded = [5] }).Deviations.Points[0].Centre.ShouldBe(1);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public void C4_goes_on_smoothly_for_large_groups(long n) =>
        XbarS.C4(n).ShouldBe(1 - (1 / (4d * n)) - (7 / (32d * n * n)), 1e-9);

    [Fact]
    public void The_moving_average_has_limits_that_widen_to_their_last()
    {
        var chart = Ewma.Of(batches, .3, 3, 50, 2);
        chart.Points[0].Value.ShouldBe((.3 * 49.6) + (.7 * 50), 1e-12);
        chart.Points[0].Upper!.Value.ShouldBe(50 + (3 * 2 * .3), 1e-12);
        chart.Points.Zip(chart.Points.Skip(1)).ShouldAllBe(p => p.First.Upper < p.Second.Upper);
        Ewma.Of(batches, 1).Points[4].Upper!.Value.ShouldBe(XmR.Of(batches).Points[4].Upper!.Value, 1e-12);
    }

    [Fact]
    public void A_change_starts_the_moving_average_anew_and_an_excluded_value_leaves_it()
    {
        var chart = Ewma.Of([5, 5, 99, 5, 20, 20, 20], .5, 3, marks: new ChartMarks { Changes = [4], Excluded = [2] });
        chart.Points.Select(p => p.Value).ShouldBe([5, 5, 5, 5, 20, 20, 20]);
        chart.Points[2].Excluded.ShouldBeTrue();
        chart.Points[4].Part.ShouldBe(1);
        chart.Signals.ShouldBeEmpty();
    }

    [Fact]
    public void A_small_lasting_shift_passes_the_moving_average_before_single_values()
    {
        double[] values = [.. batches, .. batches.Select(b => b + 3.2)];
        var spread = XmR.Of(batches);
        var sigma = (spread.Points[0].Upper!.Value - spread.Points[0].Centre!.Value) / 3;
        Ewma.Of(values, .2, 3, 50.81, sigma).Signals.ShouldContain(s => s.Rule == ChartRule.BeyondLimits && s.Above);
        values.ShouldAllBe(v => v < spread.Points[0].Upper + 1.2);
    }

    [Fact]
    public void Sums_start_anew_at_a_change_and_skip_what_is_excluded()
    {
        var chart = Cusum.Of([12, 50, 12, 12], 10, 1, 10, new ChartMarks { Changes = [3], Excluded = [1] });
        chart.Points.Select(p => p.High).ShouldBe([1, 1, 2, 1]);
        chart.Points.Select(p => p.Low).ShouldBe([0, 0, 0, 0]);
        chart.Signals.ShouldBeEmpty();
    }

    [Fact]
    public void A_sum_that_passes_is_one_signal_from_where_it_left_nothing()
    {
        var chart = Cusum.Of([10, 13, 13, 13, 13, 4, 4, 10], 10, 1, 5, new ChartMarks { HigherIsBetter = false });
        var above = chart.Signals.Single(s => s.Above);
        (above.First, above.Last, above.Observed, above.Limit, above.Favourable).ShouldBe((1, 4, 8, 5, false));
        var below = chart.Signals.Single(s => !s.Above);
        (below.First, below.Last, below.Favourable).ShouldBe((5, 7, true));
    }

    [Fact]
    public void Values_that_do_not_vary_sum_to_nothing()
    {
        Cusum.Standardised([4, 4, 4]).Points.ShouldAllBe(p => p.High == 0 && p.Low == 0);
        Cusum.Standardised([]).Points.ShouldBeEmpty();
        var shift = Cusum.Standardised([.. batches, .. batches.Select(b => b + 9)]);
        shift.Signals.ShouldContain(s => s.Above);
        Cusum.Standardised([.. batches, .. batches.Select(b => b + 9)], marks: new ChartMarks { Changes = [10] }).Signals.ShouldBeEmpty();
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => XbarS.Of([new Sample(1, 2, 0)])).ParamName.ShouldBe("groups");
        Should.Throw<ArgumentOutOfRangeException>(() => XbarS.Of([new Sample(3, double.NaN, 0)])).ParamName.ShouldBe("groups");
        Should.Throw<ArgumentOutOfRangeException>(() => Ewma.Of([1], 0)).ParamName.ShouldBe("weight");
        Should.Throw<ArgumentOutOfRangeException>(() => Ewma.Of([1], sigma: 0)).ParamName.ShouldBe("sigma");
        Should.Throw<ArgumentOutOfRangeException>(() => Ewma.Of([double.NaN])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => Cusum.Of([1], 0, -1, 1)).ParamName.ShouldBe("slack");
        Should.Throw<ArgumentOutOfRangeException>(() => Cusum.Of([1], 0, 1, 0)).ParamName.ShouldBe("decision");
        Should.Throw<ArgumentOutOfRangeException>(() => Cusum.Of([1, 2], 0, 1, 1, new ChartMarks { Changes = [2] })).ParamName.ShouldBe("Changes");
    }
}
