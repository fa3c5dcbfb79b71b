using static Bekwaam.Plots.SvgWriter;

namespace Bekwaam.Plots;

internal static class HistogramDrawing
{
    private const double Top = 20;
    private const double BarHeight = 132;
    private const double Base = Top + BarHeight;
    // The narrowest box a plot is drawn in; labels that fit here fit everywhere.
    private const double Narrow = 300;
    private const double Wide = 640;

    public static string Draw(Histogram plot)
    {
        var total = Total(plot);
        var ends = plot.LowEnd is not null || plot.HighEnd is not null;
        var height = Base + 22 + (ends ? 18 : 0) + (plot.Bands.Count > 0 ? 44 : 0);
        var svg = new SvgWriter(plot.Frame, "plot-histogram", height);
        if (plot.Bands.Any(band => band.Tone == BandTone.Hatched))
        {
            svg.Start("defs");
            svg.Hatch(HatchId(plot), "plot-band-hatched");
            svg.End();
        }

        svg.Line(0, Base, 100, Base, "plot-axis");
        var most = Math.Max(1, plot.Bins.Select(bin => Count(bin)).DefaultIfEmpty().Max());
        for (var i = 0; i < plot.Bins.Count; i++)
            Bar(svg, plot, i, BarHeight * Count(plot.Bins[i]) / most, total);
        var below = Base + 22;
        if (ends)
        {
            below += 16;
            svg.Word(0, below - 2, TextWidth.Fit(plot.LowEnd ?? "", Narrow / 2), "plot-tick");
            svg.Word(100, below - 2, TextWidth.Fit(plot.HighEnd ?? "", Narrow / 2), "plot-tick", "end");
        }

        Bands(svg, plot, below + 6, total);
        return svg.Finish();
    }

    public static PlotTable Table(Histogram plot)
    {
        var total = Total(plot);
        var banded = plot.Bands.Count > 0;
        List<PlotColumn> columns = [new(plot.Words.Value), new(plot.Words.Count, true), new(plot.Words.Share, true)];
        if (banded)
            columns.Add(new(plot.Words.Band));
        return new PlotTable(plot.Frame.Title, columns, [.. plot.Bins.Select(bin =>
        {
            List<string> row = [bin.Label, Count(bin).ToString("N0", plot.Frame.Culture), Share(plot, Count(bin), total)];
            if (banded)
                row.Add(BandOf(plot, bin)?.Name ?? "–");
            return (IReadOnlyList<string>)row;
        })]);
    }

    private static void Bar(SvgWriter svg, Histogram plot, int index, double height, double total)
    {
        var bin = plot.Bins[index];
        var slot = 100d / plot.Bins.Count;
        var share = Share(plot, Count(bin), total);
        var tone = BandOf(plot, bin)?.Tone ?? BandTone.Solid;
        if (height > 0)
        {
            svg.Tipped($"{bin.Label}: {Count(bin).ToString("N0", plot.Frame.Culture)} · {share}", "rect",
                ("x", Pct(slot * (index + .12))), ("y", Px(Base - height)), ("width", Pct(slot * .76)), ("height", Px(height)),
                ("class", "plot-band-" + Class(tone)), ("fill", tone == BandTone.Hatched ? $"url(#{HatchId(plot)})" : null));
        }

        var middle = slot * (index + .5);
        if (Count(bin) > 0 && Density(plot, Share(plot, .88, 1)) is { } shown)
            svg.Word(middle, Base - height - 6, share, "plot-share" + shown, "middle");
        if (Density(plot, plot.Bins.MaxBy(b => TextWidth.Of(b.Label))!.Label) is { } seen)
            svg.Word(middle, Base + 16, bin.Label, "plot-tick" + seen, "middle");
        else if (Every(plot) is var every && index % every == 0)
            svg.Word(middle, Base + 16, TextWidth.Fit(bin.Label, Wide / plot.Bins.Count * every), "plot-tick plot-wide", "middle");
    }

    private static void Bands(SvgWriter svg, Histogram plot, double y, double total)
    {
        var slot = plot.Bins.Count == 0 ? 0 : 100d / plot.Bins.Count;
        for (var band = 0; band < plot.Bands.Count; band++)
        {
            var places = Enumerable.Range(0, plot.Bins.Count).Where(i => plot.Bins[i].Band == band).ToArray();
            if (places.Length == 0)
                continue;
            var (from, to) = (slot * (places[0] + .12), slot * (places[^1] + .88));
            var share = Share(plot, places.Sum(i => (double)Count(plot.Bins[i])), total);
            svg.Line(from, y, to, y, "plot-brace plot-brace-" + Class(plot.Bands[band].Tone));
            var name = plot.Bands[band].Name;
            // Names may lean a little over their neighbours' room, never over their words.
            var fits = TextWidth.Of(name) <= Narrow * (to - from + slot) / 100;
            var middle = (from + to) / 2;
            svg.Word(middle, y + 17, fits ? name : TextWidth.Fit(name, Wide * (to - from) / 100), fits ? "plot-tick" : "plot-tick plot-wide", "middle");
            svg.Word(middle, y + 33, share, "plot-band", "middle");
        }
    }

    /// <summary>Empty when such a label fits above each bar on a phone, a class when only on a desk, null when nowhere.</summary>
    private static string? Density(Histogram plot, string label)
    {
        var need = (TextWidth.Of(label) + 2) * plot.Bins.Count;
        return need <= Narrow ? "" : need <= Wide ? " plot-wide" : null;
    }

    private static int Every(Histogram plot) => Math.Max(1, (int)Math.Ceiling(plot.Bins.Count / 12d));

    private static HistogramBand? BandOf(Histogram plot, HistogramBin bin) =>
        bin.Band >= 0 && bin.Band < plot.Bands.Count ? plot.Bands[bin.Band] : null;

    private static string Share(Histogram plot, double part, double total) =>
        total <= 0 ? "–" : PlotNumber.Percent(part / total, plot.Frame.Culture);

    private static long Count(HistogramBin bin) => Math.Max(0, bin.Count);

    private static double Total(Histogram plot) => plot.Bins.Sum(bin => (double)Count(bin));

    private static string HatchId(Histogram plot) => plot.Frame.SafeId + "-hatch";

    private static string Class(BandTone tone) => tone switch
    {
        BandTone.Hatched => "hatched",
        BandTone.Light => "light",
        _ => "solid",
    };
}
