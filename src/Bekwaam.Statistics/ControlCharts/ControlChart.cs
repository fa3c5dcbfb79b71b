namespace Bekwaam.Statistics.ControlCharts;

/// <summary>One point of a chart.</summary>
/// <param name="Value">What was observed.</param>
/// <param name="Centre">The centre line of its part; null when every point of the part is excluded.</param>
/// <param name="Lower">The lower limit; null when there are too few points to set one.</param>
/// <param name="Upper">The upper limit; null when there are too few points to set one.</param>
/// <param name="Part">Which part it belongs to, from 0: a marked change starts the next.</param>
/// <param name="Excluded">Whether it is left out of limits and signals.</param>
public readonly record struct ChartPoint(
    double Value, double? Centre, double? Lower, double? Upper, int Part, bool Excluded);

/// <summary>Which rule tells a signal from noise.</summary>
public enum ChartRule
{
    /// <summary>A point lies outside its limits (three standard deviations).</summary>
    BeyondLimits,

    /// <summary>More points in a row on one side of the centre line than chance allows.</summary>
    LongRun,

    /// <summary>The centre line is crossed more seldom than chance allows.</summary>
    FewCrossings,

    /// <summary>Western Electric: two of three points beyond two standard deviations on one side.</summary>
    TwoOfThree,

    /// <summary>Western Electric: four of five points beyond one standard deviation on one side.</summary>
    FourOfFive,

    /// <summary>Western Electric: eight points in a row on one side.</summary>
    EightInARow,
}

/// <summary>Something that is not noise.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="First">The first point it concerns.</param>
/// <param name="Last">The last point it concerns.</param>
/// <param name="Above">
/// Whether it lies above the centre line; for too few crossings, whether the latest points do.
/// </param>
/// <param name="Favourable">Whether that is the good side.</param>
/// <param name="Observed">
/// The value beyond its limit, the length of the run, the number of crossings, or how many of the points lie that far out.
/// </param>
/// <param name="Limit">
/// The limit passed, the longest run or the fewest crossings that chance allows, or how many points make the rule.
/// </param>
public readonly record struct ChartSignal(
    ChartRule Rule, int First, int Last, bool Above, bool Favourable, double Observed, double Limit);

/// <summary>A series with its limits and what in it is a signal.</summary>
/// <param name="Points">In the order of time.</param>
/// <param name="Signals">By their first point.</param>
public sealed record ControlChart(IReadOnlyList<ChartPoint> Points, IReadOnlyList<ChartSignal> Signals)
{
    /// <summary>Below this many points that count, a chart cannot tell a signal from noise (Anhøj &amp; Olesen, 2014).</summary>
    public const int FewestPoints = 10;

    /// <summary>Whether the latest points are free of signals on the bad side.</summary>
    /// <param name="last">How many of the latest points are looked at, at least 1.</param>
    /// <returns>
    /// False when an unfavourable signal touches one of them, true when none does, null when fewer than
    /// <see cref="FewestPoints"/> of them count.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">last below 1.</exception>
    public bool? NoUnfavourableSignal(int last = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        var from = Math.Max(0, Points.Count - last);
        if (Points.Skip(from).Count(p => !p.Excluded) < FewestPoints)
            return null;
        return !Signals.Any(s => !s.Favourable && s.Last >= from);
    }
}
