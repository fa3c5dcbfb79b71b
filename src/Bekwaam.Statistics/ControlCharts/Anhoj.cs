using MathNet.Numerics.Distributions;

namespace Bekwaam.Statistics.ControlCharts;

/// <summary>How a series runs along a line, beside what chance allows.</summary>
/// <param name="Useful">Points that do not lie on the line.</param>
/// <param name="LongestRun">The most of them in a row on one side.</param>
/// <param name="Crossings">How often they go from one side to the other.</param>
/// <param name="LongestAllowed">A longer run is a signal.</param>
/// <param name="FewestAllowed">Fewer crossings are a signal.</param>
public readonly record struct Runs(int Useful, int LongestRun, int Crossings, int LongestAllowed, int FewestAllowed)
{
    /// <summary>Whether either rule tells of a shift.</summary>
    public bool Signal => LongestRun > LongestAllowed || Crossings < FewestAllowed;
}

/// <summary>
/// Anhøj's rules: limits that grow with the number of points, for the longest run on one side of a centre line and for how
/// often the line is crossed. They find small lasting shifts that stay within three standard deviations.
/// </summary>
/// <remarks>Source: Anhøj &amp; Olesen (2014), PLoS ONE 9, e113825; Anhøj (2015), PLoS ONE 10, e0121349.</remarks>
public static class Anhoj
{
    /// <summary>The longest run that chance allows.</summary>
    /// <param name="points">Points that do not lie on the centre line, at least 1.</param>
    /// <returns>round(log₂ n) + 3; a longer run is a signal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one point.</exception>
    public static int LongestRun(int points)
    {
        Guard.AtLeastOne(points);
        return (int)Math.Round(Math.Log2(points)) + 3;
    }

    /// <summary>The fewest crossings of the centre line that chance allows.</summary>
    /// <param name="points">Points that do not lie on the centre line, at least 1.</param>
    /// <returns>The 5% quantile of a binomial with n − 1 chances of one half; fewer crossings are a signal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one point.</exception>
    public static int FewestCrossings(int points)
    {
        Guard.AtLeastOne(points);
        var (low, high) = (0, points - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Binomial.CDF(.5, points - 1, middle) >= .05)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Both rules for a plain run chart.</summary>
    /// <param name="values">In the order of time, finite.</param>
    /// <param name="line">The line that runs are counted along; null for the median.</param>
    /// <returns>What was found and what chance allows; null, no estimate, when all points lie on the line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value or line that is no finite number.</exception>
    public static Runs? Along(ReadOnlySpan<double> values, double? line = null)
    {
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
        Guard.Finite(line ?? 0, nameof(line));
        if (values.IsEmpty)
            return null;
        var useful = Useful(values, new bool[values.Length], line ?? ChartMaker.Median(values, new bool[values.Length]), 0);
        if (useful.Count == 0)
            return null;
        var (longest, crossings, start) = (1, 0, 0);
        for (var i = 1; i < useful.Count; i++)
        {
            if (useful[i].Above != useful[start].Above)
                (crossings, start) = (crossings + 1, i);
            longest = Math.Max(longest, i - start + 1);
        }

        return new Runs(useful.Count, longest, crossings, LongestRun(useful.Count), FewestCrossings(useful.Count));
    }

    /// <summary>The signals by both rules in one part of a chart, in which all points share a centre line.</summary>
    internal static void AddSignals(
        List<ChartSignal> signals, ReadOnlySpan<double> values, ReadOnlySpan<bool> excluded, double centre, int offset,
        bool higherIsBetter)
    {
        var useful = Useful(values, excluded, centre, offset);
        if (useful.Count == 0)
            return;
        var longest = LongestRun(useful.Count);
        var (crossings, start) = (0, 0);
        for (var i = 1; i <= useful.Count; i++)
        {
            if (i < useful.Count && useful[i].Above == useful[start].Above)
                continue;
            if (i - start > longest)
                Add(ChartRule.LongRun, useful[start].At, useful[i - 1].At, useful[start].Above, i - start, longest);
            if (i < useful.Count)
                (crossings, start) = (crossings + 1, i);
        }

        var fewest = FewestCrossings(useful.Count);
        if (crossings < fewest)
            Add(ChartRule.FewCrossings, useful[0].At, useful[^1].At, useful[^1].Above, crossings, fewest);

        void Add(ChartRule rule, int first, int last, bool above, int observed, int limit) =>
            signals.Add(new ChartSignal(rule, first, last, above, above == higherIsBetter, observed, limit));
    }

    // Points on the line are on neither side: they end no run and cross nothing.
    private static List<(int At, bool Above)> Useful(
        ReadOnlySpan<double> values, ReadOnlySpan<bool> excluded, double line, int offset)
    {
        var hair = ChartMaker.Hair(line);
        var useful = new List<(int At, bool Above)>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (!excluded[i] && Math.Abs(values[i] - line) > hair)
                useful.Add((offset + i, values[i] > line));
        }

        return useful;
    }
}
