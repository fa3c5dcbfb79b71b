namespace Bekwaam.Statistics.Intervals;

/// <summary>A test's statistic and how surprising it would be if nothing were the matter.</summary>
/// <param name="Statistic">The value of the test statistic.</param>
/// <param name="P">Two-sided p-value, from 0 to 1.</param>
public readonly record struct ChanceTest(double Statistic, double P);

/// <summary>Whether two independent shares differ by more than chance.</summary>
public static class TwoProportions
{
    /// <summary>The z test with the pooled share.</summary>
    /// <param name="x1">Counted in the first group, 0 to n1.</param>
    /// <param name="n1">Size of the first group, at least 1.</param>
    /// <param name="x2">Counted in the second group, 0 to n2.</param>
    /// <param name="n2">Size of the second group, at least 1.</param>
    /// <returns>
    /// z = (p1 − p2) / √(p(1−p)(1/n1 + 1/n2)) with p = (x1+x2)/(n1+n2), and 2Φ(−|z|). When nobody or everybody is counted
    /// in both groups there is no difference: z = 0, p = 1.
    /// </returns>
    /// <remarks>
    /// An approximation for groups with at least about five counted and five not counted; for fewer read the interval of
    /// <see cref="Newcombe"/> instead. Source: Pearson (1900); Fleiss, Levin &amp; Paik (2003), ch. 3.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A group below 1, or a count outside its group.</exception>
    public static ChanceTest ZTest(long x1, long n1, long x2, long n2)
    {
        Guard.AtLeastOne(n1);
        Guard.PartOf(x1, n1);
        Guard.AtLeastOne(n2);
        Guard.PartOf(x2, n2);
        var pooled = (double)(x1 + x2) / (n1 + n2);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1d / n1) + (1d / n2)));
        if (error is 0)
            return new ChanceTest(0, 1);
        var z = (((double)x1 / n1) - ((double)x2 / n2)) / error;
        return new ChanceTest(z, Quantile.NormalTwoSided(z));
    }
}
