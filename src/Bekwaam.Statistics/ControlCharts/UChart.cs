namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The chart of rates, events per unit of exposure.</summary>
public static class UChart
{
    /// <summary>Limits by chance alone.</summary>
    /// <param name="events">How often it happened per point, 0 or more.</param>
    /// <param name="exposure">In how much it could have happened per point, above 0; leave out points without any.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>Per part ū ± 3√(ū/eᵢ), from 0, ū = Σx/Σe.</returns>
    /// <remarks>Large exposures make these limits too narrow: then <see cref="Laney"/>. Source: Shewhart (1931).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Lists of different length, events or exposure that cannot be, or a mark outside the series.</exception>
    public static ControlChart Of(ReadOnlySpan<long> events, ReadOnlySpan<double> exposure, ChartMarks? marks = null) =>
        Make(events, exposure, marks, laney: false);

    /// <summary>Laney's u′: limits by how much the rates vary from point to point, beyond chance or within it.</summary>
    /// <param name="events">How often it happened per point, 0 or more.</param>
    /// <param name="exposure">In how much it could have happened per point, above 0; leave out points without any.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>Per part ū ± 3·√(ū/eᵢ)·σ_z, from 0, σ_z the mean |zᵢ − zᵢ₋₁| over 1.128.</returns>
    /// <remarks>Source: Laney (2002), Quality Engineering 14.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Lists of different length, events or exposure that cannot be, or a mark outside the series.</exception>
    public static ControlChart Laney(ReadOnlySpan<long> events, ReadOnlySpan<double> exposure, ChartMarks? marks = null) =>
        Make(events, exposure, marks, laney: true);

    private static ControlChart Make(
        ReadOnlySpan<long> events, ReadOnlySpan<double> exposure, ChartMarks? marks, bool laney)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(exposure.Length, events.Length, nameof(exposure));
        var x = new double[events.Length];
        for (var i = 0; i < x.Length; i++)
        {
            Guard.Count(events[i], nameof(events));
            Guard.Positive(exposure[i], nameof(exposure));
            x[i] = events[i];
        }

        return RatioChart.Make(x, exposure.ToArray(), marks, u => u, double.PositiveInfinity, laney);
    }
}
