namespace Bekwaam.Statistics.ControlCharts;

/// <summary>What p and u charts share: ratios of very different sizes, with or without Laney's correction.</summary>
internal static class RatioChart
{
    /// <param name="counts">Counted per point.</param>
    /// <param name="sizes">Out of how much per point, above 0.</param>
    /// <param name="marks">Changes, excluded points and the good side.</param>
    /// <param name="variance">The variance of a single case when the ratio is this.</param>
    /// <param name="ceiling">The highest possible ratio.</param>
    /// <param name="laney">Whether limits are widened (or narrowed) by how much the ratios vary beyond chance.</param>
    public static ControlChart Make(
        double[] counts, double[] sizes, ChartMarks? marks, Func<double, double> variance, double ceiling, bool laney)
    {
        marks ??= ChartMarks.None;
        var excluded = marks.ExcludedOf(counts.Length);
        var ratios = new double[counts.Length];
        for (var i = 0; i < ratios.Length; i++)
            ratios[i] = counts[i] / sizes[i];
        return ChartMaker.Make(
            ratios,
            excluded,
            marks,
            (from, to, sigma) =>
            {
                var (counted, size) = (0d, 0d);
                for (var i = from; i < to; i++)
                {
                    if (!excluded[i])
                        (counted, size) = (counted + counts[i], size + sizes[i]);
                }

                var centre = counted / size;
                var single = variance(centre);
                for (var i = from; i < to; i++)
                    sigma[i - from] = Math.Sqrt(single / sizes[i]);
                if (laney && single > 0)
                    Widen(sigma, ratios.AsSpan(from..to), excluded.AsSpan(from..to), centre);
                return centre;
            },
            0,
            ceiling);
    }

    private static void Widen(Span<double> sigma, ReadOnlySpan<double> ratios, ReadOnlySpan<bool> excluded, double centre)
    {
        var z = new double[ratios.Length];
        for (var i = 0; i < z.Length; i++)
            z[i] = (ratios[i] - centre) / sigma[i];
        var beyondChance = ChartMaker.ShortTermDeviation(z, excluded);
        // Without two neighbours nothing is known of it, and chance alone is taken.
        if (double.IsNaN(beyondChance))
            return;
        for (var i = 0; i < sigma.Length; i++)
            sigma[i] *= beyondChance;
    }
}
