namespace Bekwaam.Plots.Tests;

public sealed class HistogramTests
{
    private static Histogram Nps(params long[] counts) => new(Samples.Frame("nps"),
        [.. counts.Select((count, i) => new HistogramBin($"{i}", count, i <= 6 ? 0 : i <= 8 ? 1 : 2))], Samples.HistogramWords)
    {
        LowEnd = "zeker niet",
        HighEnd = "zeker wel",
        Bands = [new("criticasters", BandTone.Hatched), new("passief", BandTone.Light), new("promotors", BandTone.Solid)],
    };

    private static readonly long[] Counts = [0, 0, 0, 0, 0, 0, 20, 10, 20, 30, 20];

    [Fact]
    public void Bars_are_as_high_as_their_counts()
    {
        var svg = Samples.Parse(Plot.Render(Nps(Counts)));
        var heights = svg.All("rect").Where(bar => bar.Parent!.Name.LocalName != "pattern").Select(bar => bar.Down("height")).ToList();
        heights.Count.ShouldBe(5, "an empty answer has no bar");
        (heights[0] / heights[1]).ShouldBe(2, .001);
        heights.Max().ShouldBe(heights[3]);
    }

    [Fact]
    public void Bands_are_told_apart_by_filling_and_carry_their_sums()
    {
        var svg = Samples.Parse(Plot.Render(Nps(Counts)));
        svg.All("rect", "plot-band-hatched").Last(bar => bar.Attribute("fill") is not null).Attribute("fill")!.Value.ShouldBe("url(#nps-hatch)");
        svg.All("pattern").Single().Attribute("id")!.Value.ShouldBe("nps-hatch");
        svg.All("rect", "plot-band-light").Count().ShouldBe(2);
        svg.All("rect", "plot-band-solid").Count().ShouldBe(2);
        svg.All("text", "plot-band").Select(text => text.Value).ShouldBe(["20%", "30%", "50%"]);
        svg.Value.ShouldContain("promotors");
    }

    [Fact]
    public void The_ends_of_the_scale_are_named()
    {
        var ends = Samples.Parse(Plot.Render(Nps(Counts))).All("text").Where(text => text.Value.StartsWith("zeker", StringComparison.Ordinal)).ToList();
        ends[0].Across("x").ShouldBe(0);
        ends[1].Across("x").ShouldBe(100);
        ends[1].Attribute("text-anchor")!.Value.ShouldBe("end");
    }

    [Fact]
    public void The_table_has_counts_shares_and_bands()
    {
        var table = Plot.Render(Nps(Counts)).Table;
        table.Rows[6].ShouldBe(["6", "20", "20%", "criticasters"]);
        table.Rows[0].ShouldBe(["0", "0", "0%", "criticasters"]);
    }

    [Fact]
    public void Nobody_answered_gives_no_shares()
    {
        var result = Plot.Render(Nps(0, 0, 0));
        result.Table.Rows.ShouldAllBe(row => row[2] == "–");
        Samples.Parse(result).All("rect").Where(bar => bar.Parent!.Name.LocalName != "pattern").ShouldBeEmpty();
    }

    [Fact]
    public void Many_values_leave_out_labels_rather_than_print_them_over_each_other()
    {
        var plot = new Histogram(Samples.Frame(), [.. Enumerable.Range(0, 200).Select(i => new HistogramBin($"waarde {i}", i))], Samples.HistogramWords);
        Samples.Parse(Plot.Render(plot)).All("text").Count().ShouldBeLessThan(20);
    }
}
