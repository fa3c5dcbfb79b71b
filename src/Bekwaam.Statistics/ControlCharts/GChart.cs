namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The chart of rare events: how many went well between two that did not.</summary>
public static class GChart
{
    /// <summary>Limits of the geometric distribution.</summary>
    /// <param name="between">How many opportunities (orders, cases) lie between one event and the next, 0 or more.</param>
    /// <param name="marks">Changes, excluded points and the good side: higher is better where the event is bad.</param>
    /// <returns>
    /// Per part ḡ ± 3√(ḡ(ḡ + 1)), from 0, ḡ the mean. Runs and crossings are counted along the median, as most values of
    /// this distribution lie below its mean.
    /// </returns>
    /// <remarks>The lower limit is nearly always 0: worsening shows in runs. Source: Benneyan (2001), Health Care Management Science 4.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a mark outside the series.</exception>
    public static ControlChart Of(ReadOnlySpan<long> between, ChartMarks? marks = null)
    {
        marks ??= ChartMarks.None;
        var values = new double[between.Length];
        for (var i = 0; i < values.Length; i++)
        {
            Guard.Count(between[i], nameof(between));
            values[i] = between[i];
        }

        var excluded = marks.ExcludedOf(values.Length);
        return ChartMaker.Make(
            values,
            excluded,
            marks,
            (from, to, sigma) =>
            {
                var mean = ChartMaker.Mean(values.AsSpan(from..to), excluded.AsSpan(from..to));
                sigma.Fill(Math.Sqrt(mean * (mean + 1)));
                return mean;
            },
            0,
            double.PositiveInfinity,
            RunLine.Median);
    }
}
