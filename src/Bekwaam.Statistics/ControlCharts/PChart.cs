namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The chart of shares, x out of n per point, as fractions from 0 to 1.</summary>
public static class PChart
{
    /// <summary>Limits by chance alone.</summary>
    /// <param name="counts">How many are counted per point, 0 to the point's size.</param>
    /// <param name="sizes">Out of how many per point, at least 1; leave out points without any.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>Per part p̄ ± 3√(p̄(1−p̄)/nᵢ), within 0–1, p̄ = Σx/Σn.</returns>
    /// <remarks>Groups of thousands make these limits too narrow: then <see cref="Laney"/>. Source: Shewhart (1931).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Lists of different length, a count or size that cannot be, or a mark outside the series.</exception>
    public static ControlChart Of(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes, ChartMarks? marks = null) =>
        Make(counts, sizes, marks, laney: false);

    /// <summary>Laney's p′: limits by how much the shares vary from point to point, beyond chance or within it.</summary>
    /// <param name="counts">How many are counted per point, 0 to the point's size.</param>
    /// <param name="sizes">Out of how many per point, at least 1; leave out points without any.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>Per part p̄ ± 3·√(p̄(1−p̄)/nᵢ)·σ_z, within 0–1, σ_z the mean |zᵢ − zᵢ₋₁| over 1.128.</returns>
    /// <remarks>Source: Laney (2002), Quality Engineering 14.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Lists of different length, a count or size that cannot be, or a mark outside the series.</exception>
    public static ControlChart Laney(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes, ChartMarks? marks = null) =>
        Make(counts, sizes, marks, laney: true);

    private static ControlChart Make(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes, ChartMarks? marks, bool laney)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sizes.Length, counts.Length, nameof(sizes));
        var (x, n) = (new double[counts.Length], new double[counts.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            Guard.AtLeastOne(sizes[i], nameof(sizes));
            Guard.PartOf(counts[i], sizes[i], nameof(counts));
            (x[i], n[i]) = (counts[i], sizes[i]);
        }

        return RatioChart.Make(x, n, marks, p => p * (1 - p), 1, laney);
    }
}
