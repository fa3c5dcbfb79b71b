using Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Statistics.Tests.ControlCharts;

public sealed class ControlChartTests
{
    private static readonly double[] batches = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    [Fact]
    public void The_u_chart_is_as_published()
    {
        var chart = UChart.Of(
            [14, 12, 20, 11, 7, 10, 21, 16, 19, 23], [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5],
            new ChartMarks { HigherIsBetter = false });
        chart.Points[0].Centre!.Value.ShouldBe(1.4232558, 5e-8);
        chart.Points[0].Lower!.Value.ShouldBe(.2914739, 5e-8);
        chart.Points[0].Upper!.Value.ShouldBe(2.5550377, 5e-8);
        chart.Points[1].Upper!.Value.ShouldBeGreaterThan(chart.Points[0].Upper!.Value);
        chart.Signals.ShouldBeEmpty();
    }

    [Fact]
    public void The_chart_of_single_values_is_as_published()
    {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.
        var chart = XmR.Of(batches);
        chart.Points[0].Centre!.Value.ShouldBe(50.81, 1e-9);
        chart.Points[0].Upper!.Value.ShouldBe(55.8041, 5e-5);
        chart.Points[0].Lower!.Value.ShouldBe(45.8159, 5e-5);
        chart.Signals.ShouldBeEmpty();
    }

    [Fact]
    public void The_p_chart_follows_the_size_of_each_point()
    {
        var chart = PChart.Of([5, 40, 2], [50, 200, 10]);
        var p = 47 / 260d;
        chart.Points[0].Centre!.Value.ShouldBe(p, 1e-12);
        chart.Points[1].Upper!.Value.ShouldBe(p + (3 * Math.Sqrt(p * (1 - p) / 200)), 1e-12);
        chart.Points[2].Lower.ShouldBe(0);
    }

    [Fact]
    public void Laneys_limits_follow_the_variation_beyond_chance()
    {
        long[] counts = [520, 610, 480, 700, 555, 640, 470, 690];
        long[] sizes = [5000, 5200, 4800, 5600, 5100, 5300, 4900, 5500];
        var p = counts.Sum() / (double)sizes.Sum();
        var z = counts.Zip(sizes, (x, n) => (((double)x / n) - p) / Math.Sqrt(p * (1 - p) / n)).ToArray();
        var beyond = z.Skip(1).Zip(z, (now, before) => Math.Abs(now - before)).Average() / 1.128;
        beyond.ShouldBeGreaterThan(2);
        var chart = PChart.Laney(counts, sizes);
        chart.Points[3].Upper!.Value.ShouldBe(p + (3 * beyond * Math.Sqrt(p * (1 - p) / 5600)), 1e-12);
        chart.Signals.ShouldBeEmpty();
        PChart.Of(counts, sizes).Signals.ShouldContain(s => s.Rule == ChartRule.BeyondLimits);
        var rates = UChart.Laney(counts, [.. sizes.Select(n => (double)n)]);
        rates.Points[0].Upper!.Value.ShouldBeGreaterThan(UChart.Of(counts, [.. sizes.Select(n => (double)n)]).Points[0].Upper!.Value);
    }

    [Fact]
    public void A_point_beyond_its_limits_is_a_signal_on_its_side()
    {
        double[] values = [.. batches, 70, .. batches, 30, .. batches];
        var chart = XmR.Of(values);
        var beyond = chart.Signals.Where(s => s.Rule is ChartRule.BeyondLimits).ToArray();
        beyond.Length.ShouldBe(2);
        (beyond[0].First, beyond[0].Above, beyond[0].Favourable, beyond[0].Observed).ShouldBe((10, true, true, 70));
        (beyond[1].First, beyond[1].Above, beyond[1].Favourable).ShouldBe((21, false, false));
        beyond[0].Limit.ShouldBe(chart.Points[10].Upper!.Value);
        chart.NoUnfavourableSignal(10).ShouldBe(true);
        chart.NoUnfavourableSignal(11).ShouldBe(false);
    }

    [Fact]
    public void An_excluded_point_is_in_no_limit_and_no_signal()
    {
        var chart = XmR.Of([.. batches, 90], new ChartMarks { Excluded = [10] });
        var without = XmR.Of(batches);
        chart.Points[10].Excluded.ShouldBeTrue();
        chart.Points[0].Centre.ShouldBe(without.Points[0].Centre);
        chart.Points[0].Upper.ShouldBe(without.Points[0].Upper);
        chart.Signals.ShouldBeEmpty();
        // The distances to an excluded point in between are not counted either.
        double[] around = [.. batches[..5], 90, .. batches[5..]];
        var between = batches.Skip(1).Zip(batches, (b, a) => Math.Abs(b - a)).Where((_, i) => i != 4).Average();
        var split = XmR.Of(around, new ChartMarks { Excluded = [5] }).Points[0];
        (split.Upper!.Value - split.Centre!.Value).ShouldBe(3 * between / 1.128, 1e-9);
        var shares = PChart.Of([1, 9, 2], [10, 10, 10], new ChartMarks { Excluded = [1] });
        shares.Points[0].Centre!.Value.ShouldBe(.15, 1e-12);
    }

    [Fact]
    public void A_marked_change_starts_new_limits()
    {
        double[] better = [.. batches.Select(b => b + 20)];
        var unmarked = XmR.Of([.. batches, .. better]);
        unmarked.Signals.ShouldContain(s => s.Rule == ChartRule.LongRun);
        var marked = XmR.Of([.. batches, .. better], new ChartMarks { Changes = [10] });
        marked.Signals.ShouldBeEmpty();
        marked.Points[9].Centre!.Value.ShouldBe(50.81, 1e-9);
        marked.Points[10].Centre!.Value.ShouldBe(70.81, 1e-9);
        (marked.Points[9].Part, marked.Points[10].Part).ShouldBe((0, 1));
        UChart.Of([5, 5, 50, 50], [1, 1, 1, 1], new ChartMarks { Changes = [2] }).Signals.ShouldBeEmpty();
    }

    [Fact]
    public void Too_few_points_tell_nothing()
    {
        XmR.Of([]).NoUnfavourableSignal().ShouldBeNull();
        XmR.Of([5]).Points[0].Upper.ShouldBeNull();
        XmR.Of(batches.AsSpan(..9)).NoUnfavourableSignal().ShouldBeNull();
        XmR.Of(batches).NoUnfavourableSignal().ShouldBe(true);
        XmR.Of(batches, new ChartMarks { Excluded = [0] }).NoUnfavourableSignal().ShouldBeNull();
        PChart.Of([3], [10], new ChartMarks { Excluded = [0] }).Points[0].Centre.ShouldBeNull();
    }

    [Fact]
    public void Points_all_alike_signal_nothing()
    {
        XmR.Of([.. Enumerable.Repeat(.1 + .2, 25)]).Signals.ShouldBeEmpty();
        PChart.Of([.. new long[25]], [.. Enumerable.Repeat(7L, 25)]).Signals.ShouldBeEmpty();
        PChart.Laney([.. Enumerable.Repeat(1L, 25)], [.. Enumerable.Repeat(3L, 25)]).Signals.ShouldBeEmpty();
        UChart.Laney([.. new long[25]], [.. Enumerable.Repeat(7d, 25)]).Signals.ShouldBeEmpty();
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => XmR.Of([1, double.NaN])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => XmR.Of([1, 2], new ChartMarks { Changes = [2] })).ParamName.ShouldBe("Changes");
        Should.Throw<ArgumentOutOfRangeException>(() => XmR.Of([1, 2], new ChartMarks { Excluded = [-1] })).ParamName.ShouldBe("Excluded");
        Should.Throw<ArgumentOutOfRangeException>(() => PChart.Of([3], [2])).ParamName.ShouldBe("counts");
        Should.Throw<ArgumentOutOfRangeException>(() => PChart.Of([0], [0])).ParamName.ShouldBe("sizes");
        Should.Throw<ArgumentOutOfRangeException>(() => PChart.Of([0], [1, 2])).ParamName.ShouldBe("sizes");
        Should.Throw<ArgumentOutOfRangeException>(() => UChart.Of([-1], [1])).ParamName.ShouldBe("events");
        Should.Throw<ArgumentOutOfRangeException>(() => UChart.Of([1], [0])).ParamName.ShouldBe("exposure");
        Should.Throw<ArgumentOutOfRangeException>(() => XmR.Of(batches).NoUnfavourableSignal(0)).ParamName.ShouldBe("last");
    }
}
