using System.Xml.Linq;

namespace Bekwaam.Plots.Tests;

public sealed class PhaseTests
{
    private static readonly string[] Names = ["onwetend", "klantgericht", "klantbewust", "klantbekwaam"];

    private static IReadOnlyList<PhaseChance> Chances(double[] lower, double[]? upper = null) =>
        [.. Names.Select((name, i) => new PhaseChance(name, lower[i], upper?[i] ?? lower[i]))];

    private static IEnumerable<XElement> Pieces(XElement svg) =>
        svg.All("rect").Where(r => r.Parent!.Name.LocalName != "pattern" && !((string?)r.Attribute("class"))!.Contains("plot-track", StringComparison.Ordinal));

    [Fact]
    public void When_all_is_known_the_strip_is_solid_and_full()
    {
        var svg = Samples.Parse(Plot.Render(new PhaseStrip(Samples.Frame(), Chances([.1, .2, .3, .4]), Samples.PhaseWords)));
        var pieces = Pieces(svg).ToList();
        pieces.Select(piece => piece.Across("x")).ShouldBe([0, 10, 30, 60]);
        pieces.Sum(piece => piece.Across("width")).ShouldBe(100, .01);
        svg.All("pattern").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_unknown_is_hatched_and_fills_the_rest_of_the_strip()
    {
        var svg = Samples.Parse(Plot.Render(new PhaseStrip(Samples.Frame("f"), Chances([.1, .3, 0, 0], [.1, .3, .6, .6]), Samples.PhaseWords)));
        var hatched = Pieces(svg).Where(piece => piece.Attribute("fill") is not null).ToList();
        hatched.Select(piece => piece.Attribute("fill")!.Value).ShouldBe(["url(#f-hatch-3)", "url(#f-hatch-4)"]);
        hatched.Sum(piece => piece.Across("width")).ShouldBe(60, .01);
        svg.All("pattern").Select(pattern => pattern.Attribute("id")!.Value).ShouldBe(["f-hatch-3", "f-hatch-4"]);
    }

    [Fact]
    public void A_bar_is_solid_to_its_lower_and_hatched_to_its_upper_probability()
    {
        var svg = Samples.Parse(Plot.Render(new PhaseBars(Samples.Frame("b"), Chances([0, .2, .3, 0], [0, .6, .3, .4]), Samples.PhaseWords)));
        var pieces = Pieces(svg).ToList();
        pieces[0].Across("width").ShouldBe(20);
        pieces[1].Across("x").ShouldBe(20);
        pieces[1].Across("width").ShouldBe(40, .01);
        pieces[1].Attribute("fill")!.Value.ShouldBe("url(#b-hatch-2)");
        svg.All("text", "plot-label").Select(label => label.Value).ShouldBe(Names);
        svg.All("text", "plot-figure").Select(figure => figure.Value).ShouldBe(["< 1%", "20–60%", "30%", "0–40%"]);
    }

    [Fact]
    public void Bounds_that_make_no_sense_stay_within_the_drawing()
    {
        foreach (var chances in new[] { Chances([.9, .9, .9, .9]), Chances([double.NaN, -1, 2, .5], [.2, -3, 1, double.NaN]) })
        {
            Pieces(Samples.Parse(Plot.Render(new PhaseStrip(Samples.Frame(), chances, Samples.PhaseWords)))).Sum(p => p.Across("width")).ShouldBeLessThanOrEqualTo(100.01);
            Pieces(Samples.Parse(Plot.Render(new PhaseBars(Samples.Frame(), chances, Samples.PhaseWords)))).ShouldAllBe(p => p.Across("width") <= 100.01);
        }
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(.001, "< 1%")]
    [InlineData(.555, "56%")]
    [InlineData(.995, "> 99%")]
    [InlineData(1, "100%")]
    [InlineData(double.NaN, "–")]
    public void A_share_never_reads_as_nothing_or_all_when_it_is_not(double share, string written) =>
        PlotNumber.Percent(share, Samples.Dutch).ShouldBe(written);
}
