using System.Globalization;
using System.Text;
using static Bekwaam.Plots.SvgWriter;

namespace Bekwaam.Plots;

internal static class StepDrawing
{
    private const double Top = 12;
    private const double Depth = 200;
    private const double Bottom = Top + Depth;
    private const string Level = "0%";

    public static string Draw(StepPlot plot)
    {
        var frame = plot.Frame;
        string Percent(double share) => share.ToString(Level, frame.Culture);
        var svg = new SvgWriter(frame, $"plot-steps {Gutter.Left(TextWidth.Of(Percent(1)) + 10)}", Bottom + 44);
        foreach (var share in new[] { 0, .25, .5, .75, 1 })
        {
            svg.Line(0, Y(share), 100, Y(share), "plot-grid");
            svg.Word(0, Y(share) + 4, Percent(share), "plot-tick", "end", -8);
        }

        if (plot.Points.Count > 0)
        {
            var across = new Scale(0, plot.To ?? plot.Points[^1].At);
            var inside = Kept([.. plot.Points.Where(point => point.At <= across.To)], StepPlot.MostSteps);
            svg.Start("svg", ("class", "plot-stretch"), ("width", "100%"), ("height", Px(Bottom)), ("viewBox", $"0 0 1000 {Px(Bottom)}"), ("preserveAspectRatio", "none"));
            if (Band(inside, across) is { Length: > 0 } band)
                svg.Empty("path", ("d", band), ("class", "plot-step-band"));
            svg.Empty("path", ("d", Steps(inside, across, point => point.Share)), ("class", "plot-line"), ("fill", "none"), ("vector-effect", "non-scaling-stroke"));
            svg.End();
            Marked(svg, plot, across);
            Times(svg, plot, across);
        }

        svg.Line(0, Bottom, 100, Bottom, "plot-axis");
        return svg.Finish();
    }

    public static PlotTable Table(StepPlot plot)
    {
        var (frame, words) = (plot.Frame, plot.Words);
        var kept = Kept(plot.Points, StepPlot.MostRows);
        string Share(double? share) => share is { } one && double.IsFinite(one) ? one.ToString("0.0%", frame.Culture) : "–";
        return new PlotTable(
            frame.Title,
            [new(words.At, true), new(words.Share, true), new(words.Low, true), new(words.High, true), new(words.Count, true)],
            [.. kept.Select(point => (IReadOnlyList<string>)[frame.Write(point.At), Share(point.Share), Share(point.Low), Share(point.High), point.Count?.ToString("N0", frame.Culture) ?? "–"])],
            kept.Count == plot.Points.Count ? null : string.Format(frame.Culture, words.Thinned, kept.Count, plot.Points.Count));
    }

    private static double Y(double share) => Bottom - Depth * Math.Clamp(double.IsFinite(share) ? share : 0, 0, 1);

    /// <summary>Of so many steps the first at or below each of evenly spaced levels, and the last: the curve keeps its shape.</summary>
    private static IReadOnlyList<StepPoint> Kept(IReadOnlyList<StepPoint> points, int most)
    {
        if (points.Count <= most)
            return points;
        var kept = new List<StepPoint> { points[0] };
        var fall = (points[0].Share - points[^1].Share) / (most - 2);
        foreach (var point in points)
            if (point.Share < kept[^1].Share && point.Share <= points[0].Share - fall * kept.Count)
                kept.Add(point);
        if (kept[^1] != points[^1])
            kept.Add(points[^1]);
        return kept;
    }

    private static string Steps(IReadOnlyList<StepPoint> points, Scale across, Func<StepPoint, double> level)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M0 {Px(Y(1))}");
        foreach (var point in points)
            path.Append(CultureInfo.InvariantCulture, $"H{Px(10 * across.Percent(point.At))}V{Px(Y(level(point)))}");
        return path.Append("H1000").ToString();
    }

    // Forward along the upper end and back along the lower; where there is none the band is as narrow as the curve.
    private static string Band(IReadOnlyList<StepPoint> points, Scale across)
    {
        if (!points.Any(point => point.Low is not null))
            return "";
        var path = new StringBuilder(Steps(points, across, point => point.High ?? point.Share));
        path.Append(CultureInfo.InvariantCulture, $"V{Px(Y(points[^1].Low ?? points[^1].Share))}");
        for (var i = points.Count - 1; i >= 0; i--)
        {
            var before = i == 0 ? 1 : points[i - 1].Low ?? points[i - 1].Share;
            path.Append(CultureInfo.InvariantCulture, $"H{Px(10 * across.Percent(points[i].At))}V{Px(Y(before))}");
        }

        return path.Append('Z').ToString();
    }

    private static void Marked(SvgWriter svg, StepPlot plot, Scale across)
    {
        if (plot.Mark is not { } mark || !double.IsFinite(mark) || mark > across.To)
            return;
        var x = across.Percent(mark);
        svg.Line(0, Y(plot.MarkShare), x, Y(plot.MarkShare), "plot-change");
        svg.Line(x, Y(plot.MarkShare), x, Bottom, "plot-change");
        svg.Word(x, Bottom - 6, plot.Frame.Write(mark), "plot-note", x > 85 ? "end" : "start", x > 85 ? -5 : 5);
    }

    private static void Times(SvgWriter svg, StepPlot plot, Scale across)
    {
        foreach (var tick in across.Ticks(5))
        {
            var x = across.Percent(tick);
            svg.Word(x, Bottom + 18, tick.ToString("0.##", plot.Frame.Culture), "plot-tick", x > 96 ? "end" : x < 2 ? "start" : "middle");
        }

        svg.Word(100, Bottom + 38, plot.Words.At, "plot-tick", "end");
    }
}
