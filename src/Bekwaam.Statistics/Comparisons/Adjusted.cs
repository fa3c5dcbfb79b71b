namespace Bekwaam.Statistics.Comparisons;

/// <summary>P-values of many comparisons at once, raised so that their number does not make a finding.</summary>
public static class Adjusted
{
    /// <summary>Holm's step-down: the chance of any false finding at all stays under the level.</summary>
    /// <param name="p">P-values, from 0 to 1.</param>
    /// <returns>In the order given: max over the smaller ones of (m − rank + 1)·p, at most 1.</returns>
    /// <remarks>Holds however the tests depend on each other. Source: Holm (1979), Scandinavian J. Statistics 6.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value outside 0–1.</exception>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        var order = Order(p);
        var adjusted = new double[p.Length];
        var highest = 0d;
        for (var i = 0; i < order.Length; i++)
        {
            highest = Math.Max(highest, Math.Min(1, (order.Length - i) * p[order[i]]));
            adjusted[order[i]] = highest;
        }

        return adjusted;
    }

    /// <summary>Benjamini and Hochberg's step-up: the share of false findings among all findings stays under the level.</summary>
    /// <param name="p">P-values, from 0 to 1.</param>
    /// <returns>In the order given: min over the larger ones of m/rank·p, at most 1.</returns>
    /// <remarks>
    /// Holds for independent tests and for those that depend on each other positively. Source: Benjamini &amp; Hochberg
    /// (1995), J. Royal Statistical Society B 57.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value outside 0–1.</exception>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        var order = Order(p);
        var adjusted = new double[p.Length];
        var lowest = 1d;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            lowest = Math.Min(lowest, p[order[i]] * order.Length / (i + 1));
            adjusted[order[i]] = lowest;
        }

        return adjusted;
    }

    /// <summary>Bonferroni: each p-value times their number.</summary>
    /// <param name="p">P-values, from 0 to 1.</param>
    /// <returns>In the order given, at most 1. <see cref="Holm"/> promises the same and finds more.</returns>
    /// <remarks>Source: Dunn (1961), J. Am. Stat. Assoc. 56.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value outside 0–1.</exception>
    public static double[] Bonferroni(ReadOnlySpan<double> p)
    {
        Check(p);
        var adjusted = new double[p.Length];
        for (var i = 0; i < p.Length; i++)
            adjusted[i] = Math.Min(1, p[i] * p.Length);
        return adjusted;
    }

    private static int[] Order(ReadOnlySpan<double> p)
    {
        Check(p);
        var keys = p.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        return order;
    }

    private static void Check(ReadOnlySpan<double> p)
    {
        foreach (var value in p)
            Guard.Within(value, 0, 1, nameof(p));
    }
}
