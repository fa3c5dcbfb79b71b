using static Bekwaam.Plots.SvgWriter;

namespace Bekwaam.Plots;

internal static class DotDrawing
{
    private const double Step = 12;
    private const double Air = 10;
    private const double LabelHeight = 24;
    private const double AxisHeight = 20;

    public static string Draw(DotPlot plot)
    {
        var scale = new Scale(plot.From, plot.To);
        var heights = plot.Rows.Select(row => Height(plot, row)).ToArray();
        var all = heights.Sum();
        var svg = new SvgWriter(plot.Frame, "plot-dots", Math.Max(all, 1) + (plot.ShowAxis ? AxisHeight : 0));
        foreach (var tick in scale.Ticks(5))
            svg.Line(scale.Percent(tick), 2, scale.Percent(tick), Math.Max(all - 2, 2), "plot-grid");

        var top = 0d;
        for (var i = 0; i < plot.Rows.Count; i++)
        {
            Row(svg, plot, scale, plot.Rows[i], top, heights[i]);
            top += heights[i];
        }

        if (plot.ShowAxis)
        {
            foreach (var tick in scale.Ticks(5))
                svg.Word(scale.Percent(tick), all + 14, plot.Frame.Write(tick), "plot-tick", "middle");
        }

        return svg.Finish();
    }

    private static double Height(DotPlot plot, DotRow row) =>
        (plot.ShowLabels ? LabelHeight : 0) + 2 * Air + Step * Math.Max(0, row.Marks.Count - 1);

    private static void Row(SvgWriter svg, DotPlot plot, Scale scale, DotRow row, double top, double height)
    {
        var first = top + Air;
        if (plot.ShowLabels)
        {
            svg.Word(0, top + 18, TextWidth.Fit(row.Label, 300), "plot-label");
            first += LabelHeight;
        }

        if (row.Bar is { } bar && double.IsFinite(bar))
        {
            svg.Tipped($"{plot.Words.Bar} {plot.Frame.Write(bar)}", "line", ("x1", Pct(scale.Percent(bar))), ("x2", Pct(scale.Percent(bar))),
                ("y1", Px(first - Air + 2)), ("y2", Px(top + height - 2)), ("class", "plot-bar"));
        }

        for (var i = 0; i < row.Marks.Count; i++)
            Mark(svg, plot.Frame, scale, row.Marks[i], first + Step * i);
    }

    private static void Mark(SvgWriter svg, PlotFrame frame, Scale scale, DotMark mark, double y)
    {
        if (mark.Value is not { } value || !double.IsFinite(value))
        {
            if (mark.Missing is { } why)
                svg.Word(0, y + 4, TextWidth.Fit(why, 280), "plot-missing", dx: 4);
            return;
        }

        svg.Start("g", ("class", "plot-" + Class(mark.Kind)));
        if (mark.Low is { } low && mark.High is { } high && !double.IsNaN(low) && !double.IsNaN(high))
            svg.Line(scale.Percent(low), y, scale.Percent(high), y, "plot-interval");
        Shape(svg, mark.Kind, Pct(scale.Percent(value)), Px(y), Tip(frame, mark, value));
        svg.End();
    }

    private static void Shape(SvgWriter svg, DotKind kind, string x, string y, string tip)
    {
        switch (kind)
        {
            case DotKind.Management:
                svg.Tipped(tip, "rect", ("x", x), ("y", y), ("width", "8"), ("height", "8"), ("transform", "translate(-4 -4)"), ("class", "plot-mark"));
                break;
            case DotKind.Employees:
                svg.Tipped(tip, "circle", ("cx", x), ("cy", y), ("r", "3.75"), ("class", "plot-mark plot-open"));
                break;
            default:
                svg.Tipped(tip, "circle", ("cx", x), ("cy", y), ("r", "5"), ("class", "plot-mark"));
                break;
        }
    }

    /// <summary>The mark alone, for the key beside a plot.</summary>
    public static string Key(DotKind kind)
    {
        var tag = kind switch
        {
            DotKind.Management => "<rect x=\"2\" y=\"2\" width=\"8\" height=\"8\" class=\"plot-mark\"/>",
            DotKind.Employees => "<circle cx=\"6\" cy=\"6\" r=\"3.75\" class=\"plot-mark plot-open\"/>",
            _ => "<circle cx=\"6\" cy=\"6\" r=\"5\" class=\"plot-mark\"/>",
        };
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot-key plot-{Class(kind)}\" width=\"12\" height=\"12\" aria-hidden=\"true\">{tag}</svg>";
    }

    public static PlotTable Table(DotPlot plot)
    {
        var (frame, words) = (plot.Frame, plot.Words);
        string Number(double? value) => value is { } v && double.IsFinite(v) ? frame.Write(v) : "–";
        var rows = from row in plot.Rows
                   from mark in row.Marks
                   select (IReadOnlyList<string>)
                   [
                       row.Label, mark.Name, mark.Value is { } v && double.IsFinite(v) ? frame.Write(v) : mark.Missing ?? "–",
                       Number(mark.Low), Number(mark.High), mark.Count?.ToString("N0", frame.Culture) ?? "–", Number(row.Bar),
                   ];
        return new PlotTable(frame.Title,
            [new(words.Row), new(words.Perspective), new(words.Value, true), new(words.Low, true), new(words.High, true), new(words.Count, true), new(words.Bar, true)],
            [.. rows]);
    }

    private static string Class(DotKind kind) => kind switch
    {
        DotKind.Management => "management",
        DotKind.Employees => "employees",
        _ => "customers",
    };

    private static string Tip(PlotFrame frame, DotMark mark, double value)
    {
        var interval = mark is { Low: { } low, High: { } high } ? $" ({frame.Write(low)}–{frame.Write(high)})" : "";
        var count = mark.Count is { } n ? $" · n {n.ToString("N0", frame.Culture)}" : "";
        return $"{mark.Name}: {frame.Write(value)}{interval}{count}";
    }
}
