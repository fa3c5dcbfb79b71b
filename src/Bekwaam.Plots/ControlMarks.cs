using static Bekwaam.Plots.SvgWriter;

namespace Bekwaam.Plots;

/// <summary>The points of a control chart, their shapes and their table.</summary>
internal static class ControlMarks
{
    public static void Draw(SvgWriter svg, ControlChart plot, IReadOnlyList<int> kept, Func<double, double> y)
    {
        // A crowd of plain dots hides the line that it is on.
        var crowded = kept.Count > 120;
        foreach (var i in kept)
        {
            var point = plot.Points[i];
            if (point.Value is not { } value || !double.IsFinite(value) || (crowded && point.Signal == PointSignal.None))
                continue;
            var (x, at) = (Pct(ControlDrawing.Across(plot, i)), Px(y(value)));
            if (point.Signal == PointSignal.None)
            {
                svg.Tipped(Tip(plot, point, value), "circle", ("cx", x), ("cy", at), ("r", kept.Count > 60 ? "2.5" : "3.5"), ("class", "plot-point"));
                continue;
            }

            svg.Start("svg", ("x", x), ("y", at), ("overflow", "visible"), ("class", "plot-signal"));
            svg.Tipped(Tip(plot, point, value), "path", ("d", Shape(point.Signal)),
                ("class", point.Signal == PointSignal.Favourable ? "plot-favourable" : "plot-unfavourable"));
            svg.End();
        }
    }

    /// <summary>The mark alone, for the key beside a plot.</summary>
    public static string Key(PointSignal signal)
    {
        var tag = signal == PointSignal.None
            ? "<circle cx=\"6\" cy=\"6\" r=\"3.5\" class=\"plot-point\"/>"
            : $"<path transform=\"translate(6 6)\" d=\"{Shape(signal)}\" class=\"{(signal == PointSignal.Favourable ? "plot-favourable" : "plot-unfavourable")}\"/>";
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot-key\" width=\"12\" height=\"12\" aria-hidden=\"true\">{tag}</svg>";
    }

    /// <summary>The line of the centre or of the limits alone, for the key beside a plot.</summary>
    public static string LineKey(bool centre) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot-key\" width=\"18\" height=\"12\" aria-hidden=\"true\"><line x1=\"0\" y1=\"6\" x2=\"18\" y2=\"6\" class=\"{(centre ? "plot-centre" : "plot-limit")}\"/></svg>";

    public static PlotTable Table(ControlChart plot)
    {
        var (frame, words) = (plot.Frame, plot.Words);
        var kept = Thinning.Keep(plot.Points);
        string Number(double? value) => value is { } v && double.IsFinite(v) ? frame.Write(v) : "–";
        return new PlotTable(frame.Title,
            [new(words.Period), new(words.Value, true), new(words.Count, true), new(words.Centre, true), new(words.Lower, true), new(words.Upper, true), new(words.Signal)],
            [.. kept.Select(i => plot.Points[i]).Select(point => (IReadOnlyList<string>)
            [
                point.Label, Number(point.Value), point.Count?.ToString("N0", frame.Culture) ?? "–",
                Number(point.Centre), Number(point.Lower), Number(point.Upper), Remark(words, point),
            ])],
            kept.Count == plot.Points.Count ? null : string.Format(frame.Culture, words.Thinned, kept.Count, plot.Points.Count));
    }

    private static string Remark(ControlWords words, ControlPoint point) =>
        string.Join(" · ", new[] { SignalName(words, point.Signal), point.Change }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? SignalName(ControlWords words, PointSignal signal) => signal switch
    {
        PointSignal.Favourable => words.Favourable,
        PointSignal.Unfavourable => words.Unfavourable,
        _ => null,
    };

    private static string Tip(ControlChart plot, ControlPoint point, double value)
    {
        var count = point.Count is { } n ? $" · n {n.ToString("N0", plot.Frame.Culture)}" : "";
        var signal = SignalName(plot.Words, point.Signal) is { } name ? $" · {name}" : "";
        return $"{point.Label}: {plot.Frame.Write(value)}{count}{signal}";
    }

    private static string Shape(PointSignal signal) => signal == PointSignal.Favourable ? "M0-6L6 0L0 6L-6 0Z" : "M0-5.5L6 5H-6Z";
}
