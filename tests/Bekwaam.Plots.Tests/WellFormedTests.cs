using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Plots.Tests;

public sealed class WellFormedTests
{
    private const string Hostile = "</svg><script>alert(1)</script>\" onload='x' & <!-- ]]> \u0000\u0001\uFFFE\uD800 😀";

    [Fact]
    public void Whatever_the_values_and_words_the_drawing_is_well_formed_and_its_table_whole() =>
        Prop.ForAll<(double[] Values, string Words, long[] Counts)>(given =>
        {
            var words = (given.Words ?? "") + Hostile;
            foreach (var result in Every(given.Values ?? [], words, given.Counts ?? []))
            {
                var svg = Samples.Parse(result);
                svg.Descendants().ShouldAllBe(e => e.Name.LocalName != "script");
                svg.DescendantsAndSelf().SelectMany(e => e.Attributes()).ShouldAllBe(a =>
                    a.Name.LocalName != "style" && !a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) && !a.Value.Contains("NaN") && !a.Value.Contains('∞'));
                result.Table.Rows.ShouldAllBe(row => row.Count == result.Table.Columns.Count);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_screen_reader_hears_the_title_and_the_description()
    {
        foreach (var result in Every([1, 2, 3], "woorden", [1, 2, 3]))
        {
            var svg = Samples.Parse(result);
            svg.Attribute("role")!.Value.ShouldBe("img");
            var spoken = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            svg.Elements().Where(e => e.Attribute("id") is not null).Take(2).Select(e => e.Attribute("id")!.Value).ShouldBe(spoken);
            svg.All("title").First().Value.ShouldStartWith("Titel");
            svg.All("desc").Single().Value.ShouldBe("Wat te zien is.");
        }
    }

    [Fact]
    public void Ids_come_from_the_callers_id_and_can_be_referred_to()
    {
        var svg = Samples.Parse(Plot.Render(new DotPlot(Samples.Frame("3 facet #\"é"), [], Samples.DotWords)));
        svg.Attribute("aria-labelledby")!.Value.ShouldBe("plot3-facet-----title plot3-facet-----desc");
    }

    [Fact]
    public void The_same_values_give_the_same_drawing() =>
        Every([1, 2, 3], "a", [4, 5]).Select(r => r.Svg).ShouldBe(Every([1, 2, 3], "a", [4, 5]).Select(r => r.Svg));

    private static IEnumerable<PlotResult> Every(double[] values, string words, long[] counts)
    {
        var frame = Samples.Frame(words, "Titel" + words);
        double At(int i) => values.Length == 0 ? 0 : values[i % values.Length];
        yield return Plot.Render(new DotPlot(frame,
            [.. values.Select((v, i) => new DotRow(words, [new((DotKind)(i % 3), words, v, At(i + 1), At(i + 2), i, words)], At(i + 3)))], Samples.DotWords)
        { From = At(0), To = At(1), ShowAxis = true, ShowLabels = true });
        yield return Plot.Render(new Histogram(frame, [.. counts.Select((c, i) => new HistogramBin(words, c, i))], Samples.HistogramWords)
        { LowEnd = words, HighEnd = words, Bands = [new(words, BandTone.Hatched), new(words, BandTone.Light)] });
        yield return Plot.Render(new ControlChart(frame,
            [.. values.Select((v, i) => new ControlPoint(words, v, At(i + 1), At(i + 2), At(i + 3), (PointSignal)(i % 3), i, i % 4 == 0 ? words : null))], Samples.ControlWords));
        yield return Plot.Render(new PhaseStrip(frame, [.. values.Take(4).Select((v, i) => new PhaseChance(words, v, At(i + 1)))], Samples.PhaseWords));
        yield return Plot.Render(new PhaseBars(frame, [.. values.Take(4).Select((v, i) => new PhaseChance(words, v, At(i + 1)))], Samples.PhaseWords));
    }
}
