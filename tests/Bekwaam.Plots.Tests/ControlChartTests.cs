using System.Globalization;

namespace Bekwaam.Plots.Tests;

public sealed class ControlChartTests
{
    private static ControlChart Chart(params ControlPoint[] points) => new(Samples.Frame("trend"), points, Samples.ControlWords) { From = 0, To = 100 };

    private static ControlPoint Week(int week, double? value, PointSignal signal = PointSignal.None, string? change = null) =>
        new($"wk {week}", value, 50, 30, 70, signal, 20, change);

    [Fact]
    public void Points_stand_in_the_middle_of_their_period_at_the_height_of_their_value()
    {
        var svg = Samples.Parse(Plot.Render(Chart(Week(1, 0), Week(2, 50), Week(3, 100), Week(4, 25))));
        var points = svg.All("circle", "plot-point").ToList();
        points.Select(point => point.Across("cx")).ShouldBe([12.5, 37.5, 62.5, 87.5]);
        var (floor, ceiling) = (points[0].Down("cy"), points[2].Down("cy"));
        points[1].Down("cy").ShouldBe((floor + ceiling) / 2, .01);
        points[3].Down("cy").ShouldBe(floor + .25 * (ceiling - floor), .01);
    }

    [Fact]
    public void A_gap_breaks_the_line()
    {
        var path = Line(Chart(Week(1, 40), Week(2, 45), Week(3, null), Week(4, double.NaN), Week(5, 50)));
        path.Count(c => c == 'M').ShouldBe(2);
        path.Count(c => c == 'L').ShouldBe(1);
    }

    [Fact]
    public void Signals_have_a_shape_of_their_own_and_words()
    {
        var result = Plot.Render(Chart(Week(1, 50), Week(2, 90, PointSignal.Favourable), Week(3, 10, PointSignal.Unfavourable)));
        var svg = Samples.Parse(result);
        var (good, bad) = (svg.All("path", "plot-favourable").Single(), svg.All("path", "plot-unfavourable").Single());
        good.Attribute("d")!.Value.ShouldNotBe(bad.Attribute("d")!.Value);
        svg.All("circle", "plot-point").Count().ShouldBe(1);
        result.Table.Rows.Select(row => row[6]).ShouldBe(["", "gunstig", "ongunstig"]);
    }

    [Fact]
    public void A_marked_change_is_named_and_starts_the_limits_anew()
    {
        var chart = Chart(Week(1, 50), Week(2, 52), Week(3, 60, change: "vaste monteur"), Week(4, 61));
        var svg = Samples.Parse(Plot.Render(chart));
        svg.All("line", "plot-change").Single().Across("x1").ShouldBe(50);
        svg.All("text", "plot-note").Single().Value.ShouldBe("vaste monteur");
        svg.All("path", "plot-centre").Single().Attribute("d")!.Value.Count(c => c == 'M').ShouldBe(2);
        Line(chart).Count(c => c == 'M').ShouldBe(2);
    }

    [Fact]
    public void Limits_may_differ_per_point()
    {
        var points = new[] { Week(1, 50) with { Upper = 60 }, Week(2, 50) with { Upper = 80 } };
        var path = Samples.Parse(Plot.Render(Chart(points))).All("path", "plot-limit").First().Attribute("d")!.Value;
        path.Split('M', 'L', ' ').Where((part, i) => part.Length > 0).Distinct(StringComparer.Ordinal).Count().ShouldBe(5, "three places across at two heights");
    }

    [Fact]
    public void Ten_thousand_points_are_thinned_out_and_keep_their_signals_and_extremes()
    {
        var points = Enumerable.Range(0, 10_000).Select(i => new ControlPoint(
            $"dag {i}", 50 + 10 * Math.Sin(i / 40d) + (i == 7_777 ? 30 : 0), 50, 30, 70, i == 3_333 ? PointSignal.Unfavourable : PointSignal.None)).ToArray();
        var result = Plot.Render(new ControlChart(Samples.Frame(), points, Samples.ControlWords));
        result.Svg.Length.ShouldBeLessThan(60_000);
        result.Table.Rows.Count.ShouldBeLessThanOrEqualTo(ControlChart.MostPoints + 2);
        result.Table.Rows.ShouldContain(row => row[0] == "dag 7777");
        result.Table.Rows.ShouldContain(row => row[0] == "dag 3333" && row[6] == "ongunstig");
        result.Table.Note.ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{result.Table.Rows.Count} van 10000"));
    }

    [Fact]
    public void One_point_and_none_are_drawn_too()
    {
        Samples.Parse(Plot.Render(new ControlChart(Samples.Frame(), [Week(1, 50)], Samples.ControlWords))).All("circle").Count().ShouldBe(1);
        Samples.Parse(Plot.Render(new ControlChart(Samples.Frame(), [], Samples.ControlWords))).All("circle").ShouldBeEmpty();
    }

    private static string Line(ControlChart chart) => Samples.Parse(Plot.Render(chart)).All("path", "plot-line").Single().Attribute("d")!.Value;
}
