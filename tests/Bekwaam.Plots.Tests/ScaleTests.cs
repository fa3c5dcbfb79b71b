namespace Bekwaam.Plots.Tests;

public sealed class ScaleTests
{
    [Fact]
    public void A_chart_without_given_ends_marks_round_values()
    {
        var points = new double[] { 61.3, 68.2, 77.9 }.Select((v, i) => new ControlPoint($"{i}", v)).ToArray();
        var svg = Samples.Parse(Plot.Render(new ControlChart(Samples.Frame(), points, Samples.ControlWords)));
        svg.All("text", "plot-tick").Where(t => t.Attribute("text-anchor")?.Value == "end" && t.Across("x") == 0).Select(t => t.Value).ShouldBe(["60", "65", "70", "75", "80"]);
    }

    [Fact]
    public void Equal_values_still_have_a_scale_around_them()
    {
        var points = new[] { new ControlPoint("a", 7), new ControlPoint("b", 7) };
        var svg = Samples.Parse(Plot.Render(new ControlChart(Samples.Frame(), points, Samples.ControlWords)));
        var heights = svg.All("circle").Select(c => c.Down("cy")).Distinct().ToList();
        heights.Count.ShouldBe(1);
        heights[0].ShouldBeInRange(25, 213);
    }
}
