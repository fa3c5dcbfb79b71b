namespace Bekwaam.Plots;

/// <summary>The curve from one time until the next.</summary>
/// <param name="At">Where the level begins, 0 or more.</param>
/// <param name="Share">The level, 0–1.</param>
/// <param name="Low">Lower end of the band there, or null.</param>
/// <param name="High">Upper end of the band there, or null.</param>
/// <param name="Count">How many it still rests on, or null.</param>
public sealed record StepPoint(double At, double Share, double? Low = null, double? High = null, long? Count = null);

/// <summary>The words of a step plot: its axis and its table.</summary>
/// <param name="At">Head of the times, with their unit.</param>
/// <param name="Share">Head of the shares.</param>
/// <param name="Low">Head of the lower end.</param>
/// <param name="High">Head of the upper end.</param>
/// <param name="Count">Head of how many it still rests on.</param>
/// <param name="Thinned">Said when not every step is in the table: <c>{0}</c> shown of <c>{1}</c>.</param>
public sealed record StepWords(string At, string Share, string Low, string High, string Count, string Thinned);

/// <summary>A share that goes down by steps, with its band: what is still going on after how long.</summary>
/// <param name="Frame">Id, title, description, culture; its number format writes the times.</param>
/// <param name="Points">In order of time; before the first all are still there. None gives an empty plot.</param>
/// <param name="Words">Names and heads.</param>
public sealed record StepPlot(PlotFrame Frame, IReadOnlyList<StepPoint> Points, StepWords Words)
{
    /// <summary>More steps than this are thinned out in the drawing.</summary>
    public const int MostSteps = 400;

    /// <summary>More rows than this are thinned out in the table.</summary>
    public const int MostRows = 40;

    /// <summary>Right end of the drawing; null shows all. The table has what lies beyond.</summary>
    public double? To { get; init; }

    /// <summary>A time to mark, such as that by which half has ended; null for none.</summary>
    public double? Mark { get; init; }

    /// <summary>The share at which it is marked.</summary>
    public double MarkShare { get; init; } = .5;
}
