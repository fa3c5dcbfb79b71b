using System.Globalization;
using System.Text;
using static Bekwaam.Plots.SvgWriter;

namespace Bekwaam.Plots;

internal static class ControlDrawing
{
    private const double Top = 24;
    private const double Depth = 190;
    private const double Bottom = Top + Depth;
    private const double Narrow = 300;
    private const double Wide = 620;

    public static string Draw(ControlChart plot)
    {
        var kept = Thinning.Keep(plot.Points);
        var scale = ScaleOf(plot);
        var ticks = scale.Ticks(4).Select(tick => (Value: tick, Words: plot.Frame.Write(tick))).ToArray();
        var gutter = ticks.Select(tick => TextWidth.Of(tick.Words)).DefaultIfEmpty().Max() + 10;
        var svg = new SvgWriter(plot.Frame, $"plot-control {Gutter.Left(gutter)} {Gutter.Right(LineFigures(plot).Select(line => TextWidth.Of(plot.Frame.Write(line.Level))).DefaultIfEmpty(-10).Max() + 10)}", Bottom + 26);
        double Y(double value) => Bottom - Depth * scale.Percent(value) / 100;

        foreach (var (value, words) in ticks)
        {
            svg.Line(0, Y(value), 100, Y(value), "plot-grid");
            svg.Word(0, Y(value) + 4, words, "plot-tick", "end", -8);
        }

        svg.Start("svg", ("class", "plot-stretch"), ("width", "100%"), ("height", Px(Bottom)), ("viewBox", $"0 0 1000 {Px(Bottom)}"), ("preserveAspectRatio", "none"));
        Path(svg, Steps(plot, kept, point => point.Upper, Y), "plot-limit");
        Path(svg, Steps(plot, kept, point => point.Lower, Y), "plot-limit");
        Path(svg, Steps(plot, kept, point => point.Centre, Y), "plot-centre");
        Path(svg, Curve(plot, kept, Y), "plot-line");
        svg.End();

        Changes(svg, plot, kept);
        ControlMarks.Draw(svg, plot, kept, Y);
        LineLevels(svg, plot, Y);
        Periods(svg, plot);
        return svg.Finish();
    }

    /// <summary>Where a period's middle lies across the plot.</summary>
    public static double Across(ControlChart plot, int index) => 100 * (index + .5) / plot.Points.Count;

    private static Scale ScaleOf(ControlChart plot)
    {
        var around = Scale.Around(plot.Points.SelectMany(p => new[] { p.Value, p.Centre, p.Lower, p.Upper }).Select(v => v ?? double.NaN));
        return new Scale(plot.From ?? around.From, plot.To ?? around.To);
    }

    private static void Path(SvgWriter svg, string path, string cssClass)
    {
        if (path.Length > 0)
            svg.Empty("path", ("d", path), ("class", cssClass), ("fill", "none"), ("vector-effect", "non-scaling-stroke"));
    }

    private static string Curve(ControlChart plot, IReadOnlyList<int> kept, Func<double, double> y)
    {
        var path = new StringBuilder();
        var broken = true;
        foreach (var i in kept)
        {
            if (plot.Points[i].Value is not { } value || !double.IsFinite(value))
            {
                broken = true;
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(broken || plot.Points[i].Change is not null ? 'M' : 'L')}{Px(10 * Across(plot, i))} {Px(y(value))}");
            broken = false;
        }

        return path.ToString();
    }

    // A level holds for the whole of its period; a marked change breaks it, a varying limit climbs by steps.
    private static string Steps(ControlChart plot, IReadOnlyList<int> kept, Func<ControlPoint, double?> level, Func<double, double> y)
    {
        var path = new StringBuilder();
        var broken = true;
        for (var k = 0; k < kept.Count; k++)
        {
            var point = plot.Points[kept[k]];
            if (level(point) is not { } value || !double.IsFinite(value))
            {
                broken = true;
                continue;
            }

            var from = 1000d * kept[k] / plot.Points.Count;
            var to = 1000d * (k + 1 < kept.Count ? kept[k + 1] : plot.Points.Count) / plot.Points.Count;
            path.Append(CultureInfo.InvariantCulture, $"{(broken || point.Change is not null ? 'M' : 'L')}{Px(from)} {Px(y(value))}L{Px(to)} {Px(y(value))}");
            broken = false;
        }

        return path.ToString();
    }

    private static void Changes(SvgWriter svg, ControlChart plot, IReadOnlyList<int> kept)
    {
        foreach (var i in kept.Where(i => plot.Points[i].Change is not null))
        {
            var x = 100d * i / plot.Points.Count;
            svg.Line(x, Top - 8, x, Bottom, "plot-change");
            var late = x > 50;
            svg.Word(x, Top - 12, TextWidth.Fit(plot.Points[i].Change!, Narrow * (late ? x : 100 - x) / 100), "plot-note", late ? "end" : "start");
        }
    }

    // Each line's latest level stands at its end; one that would fall on another is left to the table.
    private static void LineLevels(SvgWriter svg, ControlChart plot, Func<double, double> y)
    {
        var taken = double.NegativeInfinity;
        foreach (var (level, name, centre) in LineFigures(plot).OrderByDescending(line => line.Centre))
        {
            if (!centre && Math.Abs(y(level) - taken) < 13)
                continue;
            taken = centre ? y(level) : taken;
            svg.Start("g");
            svg.Start("title");
            svg.Words(name);
            svg.End();
            svg.Word(100, y(level) + 4, plot.Frame.Write(level), centre ? "plot-level-centre" : "plot-tick", "start", 8);
            svg.End();
        }
    }

    private static IEnumerable<(double Level, string Name, bool Centre)> LineFigures(ControlChart plot)
    {
        var last = plot.Points.LastOrDefault(point => point.Centre is not null);
        (double? Level, string Name, bool Centre)[] lines =
            [(last?.Upper, plot.Words.Upper, false), (last?.Centre, plot.Words.Centre, true), (last?.Lower, plot.Words.Lower, false)];
        return lines.Where(line => line.Level is { } level && double.IsFinite(level)).Select(line => (line.Level!.Value, line.Name, line.Centre));
    }

    private static void Periods(SvgWriter svg, ControlChart plot)
    {
        if (plot.Points.Count == 0)
            return;
        svg.Line(0, Bottom, 100, Bottom, "plot-axis");
        var widest = TextWidth.Of(plot.Points.MaxBy(point => point.Label.Length)!.Label) + 12;
        var many = Every(plot, Wide, widest);
        // On a phone each n-th of those still fits, so that both share their places.
        var few = many * Math.Max(1, (int)Math.Ceiling((double)Every(plot, Narrow, widest) / many));
        for (var i = 0; i < plot.Points.Count; i += many)
        {
            var x = Across(plot, i);
            var anchor = x < 8 ? "start" : x > 92 ? "end" : "middle";
            var place = anchor switch { "start" => 0, "end" => 100, _ => x };
            svg.Word(place, Bottom + 18, TextWidth.Fit(plot.Points[i].Label, Narrow / 2), i % few == 0 ? "plot-tick" : "plot-tick plot-wide", anchor);
        }
    }

    private static int Every(ControlChart plot, double width, double label) =>
        Math.Max(1, (int)Math.Ceiling(plot.Points.Count / Math.Max(1, Math.Floor(width / Math.Min(label, Narrow / 2)))));
}
