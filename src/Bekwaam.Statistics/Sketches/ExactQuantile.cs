namespace Bekwaam.Statistics.Sketches;

/// <summary>Quantiles of values that are all at hand: exact, where a sketch is within a share of the value.</summary>
public static class ExactQuantile
{
    /// <summary>The value below which a share of the values lies, straight between two neighbours.</summary>
    /// <param name="values">At least one, in any order; left as they are.</param>
    /// <param name="share">From 0 (the least) to 1 (the greatest).</param>
    /// <returns>x₍ⱼ₎ + (h − j)(x₍ⱼ₊₁₎ − x₍ⱼ₎) with h = 1 + (n − 1)·share and j = ⌊h⌋: type 7, as R and spreadsheets do.</returns>
    /// <remarks>Source: Hyndman &amp; Fan (1996), The American Statistician 50, definition 7 (Gumbel, 1939).</remarks>
    /// <exception cref="ArgumentException">No values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no finite number, or a share outside 0–1.</exception>
    public static double Of(ReadOnlySpan<double> values, double share)
    {
        if (values.IsEmpty)
            throw new ArgumentException("At least one value is needed.", nameof(values));
        Guard.Within(share, 0, 1);
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var at = (sorted.Length - 1) * share;
        var below = (int)at;
        var part = at - below;
        if (part is 0)
            return sorted[below];
        // Weighted, not by the difference: two values far apart must not overflow, nor rounding leave the two.
        var (low, high) = (sorted[below], sorted[below + 1]);
        return Math.Clamp(((1 - part) * low) + (part * high), low, high);
    }
}
