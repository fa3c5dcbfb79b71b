namespace Bekwaam.Plots;

/// <summary>Whether a point says more than noise, and in which way.</summary>
public enum PointSignal
{
    /// <summary>Within what chance brings: a dot.</summary>
    None,

    /// <summary>A change for the better: a diamond.</summary>
    Favourable,

    /// <summary>A change for the worse: a triangle.</summary>
    Unfavourable,
}

/// <summary>One period.</summary>
/// <param name="Label">The day, week or month, as written under the plot.</param>
/// <param name="Value">The figure, or null (or not-a-number) for a gap: the line is broken there.</param>
/// <param name="Centre">What is expected of this period, or null.</param>
/// <param name="Lower">Lower limit of this period, or null.</param>
/// <param name="Upper">Upper limit of this period, or null.</param>
/// <param name="Signal">Whether it is a signal.</param>
/// <param name="Count">Number of answers behind it, or null.</param>
/// <param name="Change">What changed just before this period, when the limits start anew here; otherwise null.</param>
public sealed record ControlPoint(
    string Label, double? Value, double? Centre = null, double? Lower = null, double? Upper = null,
    PointSignal Signal = PointSignal.None, long? Count = null, string? Change = null);

/// <summary>The words of a control chart: its lines and its table.</summary>
/// <param name="Period">Head of the periods.</param>
/// <param name="Value">Head of the figures.</param>
/// <param name="Centre">Name of the centre line.</param>
/// <param name="Lower">Name of the lower limit.</param>
/// <param name="Upper">Name of the upper limit.</param>
/// <param name="Count">Head of the number of answers.</param>
/// <param name="Signal">Head of the signals.</param>
/// <param name="Favourable">A signal for the better.</param>
/// <param name="Unfavourable">A signal for the worse.</param>
/// <param name="Thinned">Said when not every point is shown: <c>{0}</c> shown of <c>{1}</c>.</param>
public sealed record ControlWords(
    string Period, string Value, string Centre, string Lower, string Upper, string Count,
    string Signal, string Favourable, string Unfavourable, string Thinned);

/// <summary>A figure over time against what chance alone would bring.</summary>
/// <param name="Frame">Id, title, description, culture.</param>
/// <param name="Points">In order of time, evenly spaced; none gives an empty plot.</param>
/// <param name="Words">Names and heads.</param>
public sealed record ControlChart(PlotFrame Frame, IReadOnlyList<ControlPoint> Points, ControlWords Words)
{
    /// <summary>More points than this are thinned out; signals, changes and extremes are always kept.</summary>
    public const int MostPoints = 400;

    /// <summary>Lower end of the scale; null fits it to the figures and limits.</summary>
    public double? From { get; init; }

    /// <summary>Upper end of the scale; null fits it to the figures and limits.</summary>
    public double? To { get; init; }
}
