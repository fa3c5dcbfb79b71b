namespace Bekwaam.Plots.Tests;

public sealed class StepPlotTests
{
    private static readonly StepWords Words = new("Dagen", "Nog open", "minstens", "hoogstens", "Zaken", "{0} van {1} stappen");

    [Fact]
    public void The_curve_begins_with_all_and_steps_down_where_something_ended()
    {
        var svg = Samples.Parse(Plot.Render(new StepPlot(Samples.Frame("steps"), [new(5, .75), new(10, .5)], Words)));

        svg.All("path", "plot-line").Single().Attribute("d")!.Value.ShouldBe("M0 12H500V62H1000V112H1000");
        svg.All("path", "plot-step-band").ShouldBeEmpty();
    }

    [Fact]
    public void The_band_lies_between_its_ends()
    {
        var svg = Samples.Parse(Plot.Render(new StepPlot(Samples.Frame("steps"), [new(5, .5, .25, .75), new(10, .5, .25, .75)], Words)));

        svg.All("path", "plot-step-band").Single().Attribute("d")!.Value.ShouldBe("M0 12H500V62H1000V62H1000V162H1000V162H500V12Z");
    }

    [Fact]
    public void Very_many_steps_keep_their_shape_and_the_table_says_that_it_is_thinned()
    {
        var points = Enumerable.Range(1, 5000).Select(i => new StepPoint(i, 1 - i / 5000d, null, null, 5001 - i)).ToList();
        var result = Plot.Render(new StepPlot(Samples.Frame("steps"), points, Words));

        Samples.Parse(result).All("path", "plot-line").Single().Attribute("d")!.Value.Count(c => c == 'V').ShouldBeInRange(300, StepPlot.MostSteps);
        result.Table.Rows.Count.ShouldBeInRange(30, StepPlot.MostRows);
        result.Table.Note.ShouldBe($"{result.Table.Rows.Count} van 5000 stappen");
    }

    [Fact]
    public void Without_points_there_is_an_empty_frame() =>
        Samples.Parse(Plot.Render(new StepPlot(Samples.Frame("steps"), [], Words))).All("path", "plot-line").ShouldBeEmpty();
}
