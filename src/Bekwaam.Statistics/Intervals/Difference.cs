namespace Bekwaam.Statistics.Intervals;

/// <summary>The difference of two independent figures of which only value and interval are at hand.</summary>
public static class Difference
{
    /// <summary>First figure minus second, with an interval made of the two.</summary>
    /// <param name="first">The figure from which is subtracted.</param>
    /// <param name="second">The figure that is subtracted: the same unit and confidence.</param>
    /// <returns>
    /// d = a − b with d − √((a−lₐ)² + (u_b−b)²) and d + √((uₐ−a)² + (b−l_b)²); N is both together. For Wilson's intervals
    /// this is <see cref="Newcombe"/>.
    /// </returns>
    /// <remarks>The two must not share respondents. Source: Zou &amp; Donner (2008), Statistics in Medicine 27 (MOVER).</remarks>
    /// <exception cref="ArgumentException">The figures claim a different confidence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure that is not finite, or lies outside its interval.</exception>
    public static Measure Of(Measure first, Measure second)
    {
        if (!first.Confidence.Equals(second.Confidence))
            throw new ArgumentException("Both figures must claim the same confidence.", nameof(second));
        Check(first, nameof(first));
        Check(second, nameof(second));
        var d = first.Value - second.Value;
        return new Measure(
            d,
            d - double.Hypot(first.Value - first.Low, second.High - second.Value),
            d + double.Hypot(first.High - first.Value, second.Value - second.Low),
            first.N + second.N,
            first.Confidence);
    }

    private static void Check(Measure figure, string name)
    {
        var sound = double.IsFinite(figure.Low) && double.IsFinite(figure.High)
            && figure.Low <= figure.Value && figure.Value <= figure.High;
        if (!sound)
            throw new ArgumentOutOfRangeException(name, figure, "Must be a finite figure within its interval.");
    }
}
