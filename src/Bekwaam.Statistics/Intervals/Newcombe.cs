namespace Bekwaam.Statistics.Intervals;

/// <summary>The difference of two independent shares with its interval, as a fraction from −1 to 1.</summary>
public static class Newcombe
{
    /// <summary>First share minus second share, with the hybrid score interval made of two Wilson intervals.</summary>
    /// <param name="x1">Counted in the first group, 0 to n1.</param>
    /// <param name="n1">Size of the first group, at least 1.</param>
    /// <param name="x2">Counted in the second group, 0 to n2.</param>
    /// <param name="n2">Size of the second group, at least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// d = p1 − p2 with d − √((p1−l1)² + (u2−p2)²) and d + √((u1−p1)² + (p2−l2)²); N is n1 + n2.
    /// </returns>
    /// <remarks>
    /// Holds on average over both shares. The groups must not share respondents. Source: Newcombe (1998), Statistics in
    /// Medicine 17, method 10 without continuity correction.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A group below 1, a count outside its group, or confidence outside 0–1.</exception>
    public static Measure Difference(long x1, long n1, long x2, long n2, double confidence = .95)
    {
        Guard.AtLeastOne(n1);
        Guard.PartOf(x1, n1);
        Guard.AtLeastOne(n2);
        Guard.PartOf(x2, n2);
        var one = Proportion.Wilson(x1, n1, confidence);
        var two = Proportion.Wilson(x2, n2, confidence);
        var d = one.Value - two.Value;
        return new Measure(
            d,
            d - double.Hypot(one.Value - one.Low, two.High - two.Value),
            d + double.Hypot(one.High - one.Value, two.Value - two.Low),
            n1 + n2,
            confidence);
    }
}
