namespace Bekwaam.Plots;

/// <summary>Values in, an accessible drawing and its data table out. Pure: the same values give the same text.</summary>
public static class Plot
{
    /// <summary>Dots with intervals and a bar line. Source: Cleveland's dot plot, with intervals.</summary>
    public static PlotResult Render(DotPlot plot) => new(DotDrawing.Draw(plot), DotDrawing.Table(plot));

    /// <summary>Counts per answer with shares of all counted, optionally summed in bands.</summary>
    public static PlotResult Render(Histogram plot) => new(HistogramDrawing.Draw(plot), HistogramDrawing.Table(plot));

    /// <summary>A Shewhart chart as given: the limits and signals are computed elsewhere.</summary>
    public static PlotResult Render(ControlChart plot) => new(ControlDrawing.Draw(plot), ControlMarks.Table(plot));

    /// <summary>A share that goes down by steps, such as what is still open after how long.</summary>
    public static PlotResult Render(StepPlot plot) => new(StepDrawing.Draw(plot), StepDrawing.Table(plot));

    /// <summary>The phases in one bar.</summary>
    public static PlotResult Render(PhaseStrip plot) =>
        new(PhaseDrawing.Draw(plot), PhaseDrawing.Table(plot.Frame, plot.Phases, plot.Words));

    /// <summary>The phases as a bar each.</summary>
    public static PlotResult Render(PhaseBars plot) =>
        new(PhaseDrawing.Draw(plot), PhaseDrawing.Table(plot.Frame, plot.Phases, plot.Words));

    /// <summary>The mark of a perspective alone, for a key in words beside the plots; silent to a screen reader.</summary>
    public static string Key(DotKind kind) => DotDrawing.Key(kind);

    /// <summary>The mark of a signal alone, for a key in words beside a control chart; silent to a screen reader.</summary>
    public static string Key(PointSignal signal) => ControlMarks.Key(signal);

    /// <summary>The centre line of a control chart alone, for a key in words; silent to a screen reader.</summary>
    public static string CentreKey() => ControlMarks.LineKey(centre: true);

    /// <summary>The limit of a control chart alone, for a key in words; silent to a screen reader.</summary>
    public static string LimitKey() => ControlMarks.LineKey(centre: false);

    /// <summary>The dashed line of the bar alone, for a key in words; silent to a screen reader.</summary>
    public static string BarKey() =>
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot-key\" width=\"12\" height=\"12\" aria-hidden=\"true\"><line x1=\"6\" y1=\"0\" x2=\"6\" y2=\"12\" class=\"plot-bar\"/></svg>";
}
