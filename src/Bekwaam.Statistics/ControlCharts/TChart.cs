namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The chart of rare events: how much time lies between one and the next.</summary>
public static class TChart
{
    // Nelson's power, which makes exponential times about normal.
    private const double power = 3.6;

    /// <summary>Limits of single values after a power that makes the times about normal.</summary>
    /// <param name="times">Time between events, in any one unit, 0 or more.</param>
    /// <param name="marks">Changes, excluded points and the good side: higher is better where the event is bad.</param>
    /// <returns>y = t^(1/3.6) on <see cref="XmR"/>, with centre and limits taken back to the unit of the times; from 0.</returns>
    /// <remarks>Source: Nelson (1994), J. Quality Technology 26.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A negative or infinite time, or a mark outside the series.</exception>
    public static ControlChart Of(ReadOnlySpan<double> times, ChartMarks? marks = null)
    {
        var series = times.ToArray();
        foreach (var time in series)
            Guard.NotNegative(time, nameof(times));
        var chart = XmR.Of(Array.ConvertAll(series, t => Math.Pow(t, 1 / power)), marks);
        return new ControlChart(
            [.. chart.Points.Select((p, i) => p with { Value = series[i], Centre = Back(p.Centre), Lower = Back(p.Lower), Upper = Back(p.Upper) })],
            [.. chart.Signals.Select(s => s.Rule is ChartRule.BeyondLimits ? s with { Observed = series[s.First], Limit = Back(s.Limit)!.Value } : s)]);
    }

    private static double? Back(double? value) => value is { } y ? Math.Pow(Math.Max(0, y), power) : null;
}
