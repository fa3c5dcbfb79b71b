namespace Bekwaam.Statistics.ControlCharts;

/// <summary>Along which line runs and crossings are counted.</summary>
internal enum RunLine
{
    /// <summary>The centre line.</summary>
    Centre,

    /// <summary>The median, where values lie about the mean so unevenly that runs below it are common.</summary>
    Median,

    /// <summary>None: successive values hang together by how they are made.</summary>
    None,
}

/// <summary>What all charts share: parts, excluded points, limits at three standard deviations, and the signals.</summary>
internal static class ChartMaker
{
    /// <summary>The mean distance of two successive draws from a normal distribution, in standard deviations.</summary>
    public const double D2 = 1.128;

    /// <summary>Fills the standard deviation of each point of a part (NaN: no limits) and returns its centre line.</summary>
    /// <param name="from">The part's first point.</param>
    /// <param name="to">The point after its last.</param>
    /// <param name="sigma">One place for each point of the part.</param>
    internal delegate double Limits(int from, int to, Span<double> sigma);

    /// <param name="values">One a point; <paramref name="limits"/> may still fill those of its part.</param>
    /// <param name="excluded">Which points do not count.</param>
    /// <param name="marks">Changes, excluded points and the good side.</param>
    /// <param name="limits">Centre and standard deviations of a part.</param>
    /// <param name="floor">The lowest possible value.</param>
    /// <param name="ceiling">The highest possible value.</param>
    /// <param name="runs">Which runs along the centre line are looked at.</param>
    /// <param name="width">How many standard deviations the limits lie away.</param>
    public static ControlChart Make(
        double[] values, bool[] excluded, ChartMarks marks, Limits limits, double floor, double ceiling,
        RunLine runs = RunLine.Centre, double width = 3)
    {
        var parts = marks.PartsOf(values.Length);
        var points = new ChartPoint[values.Length];
        var signals = new List<ChartSignal>();
        var sigma = new double[values.Length];
        for (var part = 0; part + 1 < parts.Length; part++)
        {
            var (from, to) = (parts[part], parts[part + 1]);
            if (excluded.AsSpan(from..to).IndexOf(false) < 0)
            {
                for (var i = from; i < to; i++)
                    points[i] = new ChartPoint(values[i], null, null, null, part, true);
                continue;
            }

            var centre = limits(from, to, sigma.AsSpan(from..to));
            for (var i = from; i < to; i++)
            {
                var limited = !double.IsNaN(sigma[i]);
                points[i] = new ChartPoint(
                    values[i],
                    centre,
                    limited ? Math.Max(floor, centre - (width * sigma[i])) : null,
                    limited ? Math.Min(ceiling, centre + (width * sigma[i])) : null,
                    part,
                    excluded[i]);
                AddBeyond(signals, points[i], i, marks.HigherIsBetter);
            }

            var (line, inPart) = (centre, from..to);
            if (runs is RunLine.Median)
                line = Median(values.AsSpan(inPart), excluded.AsSpan(inPart));
            if (runs is not RunLine.None)
                Anhoj.AddSignals(signals, values.AsSpan(inPart), excluded.AsSpan(inPart), line, from, marks.HigherIsBetter);
            if (marks.WesternElectric && runs is RunLine.Centre)
                WesternElectric.AddSignals(signals, values.AsSpan(inPart), excluded.AsSpan(inPart), sigma.AsSpan(inPart), centre, from, marks.HigherIsBetter);
        }

        return new ControlChart(points, [.. signals.OrderBy(s => s.First).ThenBy(s => s.Rule)]);
    }

    /// <summary>Differences this small are rounding.</summary>
    public static double Hair(double value) => 1e-9 * Math.Max(Math.Abs(value), 1e-3);

    /// <summary>
    /// The mean distance of successive values over <see cref="D2"/>: a standard deviation that slow shifts do not inflate.
    /// Pairs with an excluded point are left out; NaN without any pair.
    /// </summary>
    public static double ShortTermDeviation(ReadOnlySpan<double> values, ReadOnlySpan<bool> excluded)
    {
        var (sum, pairs) = (0d, 0);
        for (var i = 1; i < values.Length; i++)
        {
            if (excluded[i] || excluded[i - 1])
                continue;
            sum += Math.Abs(values[i] - values[i - 1]);
            pairs++;
        }

        return sum / pairs / D2;
    }

    /// <summary>The mean of the points that count; there is at least one.</summary>
    public static double Mean(ReadOnlySpan<double> values, ReadOnlySpan<bool> excluded)
    {
        var (sum, n) = (0d, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!excluded[i])
                (sum, n) = (sum + values[i], n + 1);
        }

        return sum / n;
    }

    /// <summary>The median of the points that count; there is at least one.</summary>
    public static double Median(ReadOnlySpan<double> values, ReadOnlySpan<bool> excluded)
    {
        var counted = new List<double>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (!excluded[i])
                counted.Add(values[i]);
        }

        counted.Sort();
        var middle = counted.Count / 2;
        return counted.Count % 2 == 1 ? counted[middle] : (counted[middle - 1] + counted[middle]) / 2;
    }

    private static void AddBeyond(List<ChartSignal> signals, ChartPoint point, int at, bool higherIsBetter)
    {
        if (point.Excluded)
            return;
        if (point.Upper is { } upper && point.Value > upper + Hair(upper))
            signals.Add(new ChartSignal(ChartRule.BeyondLimits, at, at, true, higherIsBetter, point.Value, upper));
        if (point.Lower is { } lower && point.Value < lower - Hair(lower))
            signals.Add(new ChartSignal(ChartRule.BeyondLimits, at, at, false, !higherIsBetter, point.Value, lower));
    }
}
