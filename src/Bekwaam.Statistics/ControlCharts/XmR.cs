namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The chart of single values, such as weekly means.</summary>
public static class XmR
{
    /// <summary>Limits from the mean moving range.</summary>
    /// <param name="values">In the order of time, finite.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>
    /// Per part x̄ ± 3·mR̄/1.128 with mR̄ the mean of |xᵢ − xᵢ₋₁|; no limits where a part has no two neighbours that count.
    /// </returns>
    /// <remarks>
    /// Holds for values of any size that vary about evenly; counts and shares of very different groups belong in
    /// <see cref="PChart"/> and <see cref="UChart"/>. Source: Shewhart (1931); Wheeler &amp; Chambers (1992).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no number, or a mark outside the series.</exception>
    public static ControlChart Of(ReadOnlySpan<double> values, ChartMarks? marks = null)
    {
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
        marks ??= ChartMarks.None;
        var series = values.ToArray();
        var excluded = marks.ExcludedOf(series.Length);
        return ChartMaker.Make(
            series,
            excluded,
            marks,
            (from, to, sigma) =>
            {
                sigma.Fill(ChartMaker.ShortTermDeviation(series.AsSpan(from..to), excluded.AsSpan(from..to)));
                return ChartMaker.Mean(series.AsSpan(from..to), excluded.AsSpan(from..to));
            },
            double.NegativeInfinity,
            double.PositiveInfinity);
    }
}
