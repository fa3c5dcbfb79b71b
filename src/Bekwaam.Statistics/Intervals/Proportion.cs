using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Intervals;

/// <summary>
/// A share x/n with its interval, as a fraction from 0 to 1. <see cref="Wilson"/> is the default for showing,
/// <see cref="Jeffreys"/> belongs to <see cref="ProbabilityAbove"/>, <see cref="ClopperPearson"/> is for who needs
/// a guarantee.
/// </summary>
public static class Proportion
{
    /// <summary>Wilson's score interval.</summary>
    /// <param name="x">How many are counted, 0 to n.</param>
    /// <param name="n">Out of how many, at least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>x/n with (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n).</returns>
    /// <remarks>
    /// Holds on average over p (mean coverage of the 95% interval 93–97% for n ≥ 20), not for every single p: very near
    /// 0 and 1 it can fall to about 83%. Source: Wilson (1927), J. Am. Stat. Assoc. 22; Brown, Cai &amp; DasGupta (2001),
    /// Statistical Science 16.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 1, x outside 0–n, or confidence outside 0–1.</exception>
    public static Measure Wilson(long x, long n, double confidence = .95)
    {
        Check(x, n, confidence);
        var (low, high) = WilsonEnds((double)x / n, n, confidence);
        return new Measure((double)x / n, x == 0 ? 0 : low, x == n ? 1 : high, n, confidence);
    }

    /// <summary>Equal-tailed interval of the posterior Beta(x + ½, n − x + ½).</summary>
    /// <param name="x">How many are counted, 0 to n.</param>
    /// <param name="n">Out of how many, at least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// x/n with the posterior's quantiles; the lower end is 0 for x = 0 and the upper end 1 for x = n. At a confidence so
    /// low that the quantiles pass the value by, they are drawn up to it.
    /// </returns>
    /// <remarks>
    /// Holds on average over p (mean coverage of the 95% interval 93–97% for n ≥ 20). Source: Jeffreys (1946); the ends
    /// at x = 0 and x = n as in Brown, Cai &amp; DasGupta (2001), Statistical Science 16.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 1, x outside 0–n, or confidence outside 0–1.</exception>
    public static Measure Jeffreys(long x, long n, double confidence = .95)
    {
        Check(x, n, confidence);
        var tail = (1 - confidence) / 2;
        var low = x == 0 ? 0 : IncompleteBeta.LowerQuantile(x + .5, n - x + .5, tail);
        var high = x == n ? 1 : IncompleteBeta.UpperQuantile(x + .5, n - x + .5, tail);
        var value = (double)x / n;
        return new Measure(value, Math.Min(low, value), Math.Max(high, value), n, confidence);
    }

    /// <summary>The exact interval, from the binomial distribution itself.</summary>
    /// <param name="x">How many are counted, 0 to n.</param>
    /// <param name="n">Out of how many, at least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>x/n with the α/2 quantile of Beta(x, n − x + 1) and the 1 − α/2 quantile of Beta(x + 1, n − x).</returns>
    /// <remarks>
    /// Covers at least as often as it claims, for every p and n; wider than needed on average. Source: Clopper &amp;
    /// Pearson (1934), Biometrika 26.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 1, x outside 0–n, or confidence outside 0–1.</exception>
    public static Measure ClopperPearson(long x, long n, double confidence = .95)
    {
        Check(x, n, confidence);
        var tail = (1 - confidence) / 2;
        var low = x == 0 ? 0 : IncompleteBeta.LowerQuantile(x, n - x + 1, tail);
        var high = x == n ? 1 : IncompleteBeta.UpperQuantile(x + 1, n - x, tail);
        return new Measure((double)x / n, low, high, n, confidence);
    }

    /// <summary>The interval of Agresti and Coull: plain, around a share with z²/2 counted and z²/2 not counted added.</summary>
    /// <param name="x">How many are counted, 0 to n.</param>
    /// <param name="n">Out of how many, at least 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>x/n with p̃ ± z√(p̃(1−p̃)/ñ), ñ = n + z², p̃ = (x + z²/2)/ñ, cut off at 0 and 1.</returns>
    /// <remarks>
    /// Wilson's centre with a wider interval: holds on average over p, and near 0 and 1 where Wilson falls short. Source:
    /// Agresti &amp; Coull (1998), The American Statistician 52.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 1, x outside 0–n, or confidence outside 0–1.</exception>
    public static Measure AgrestiCoull(long x, long n, double confidence = .95)
    {
        Check(x, n, confidence);
        var z = Quantile.Normal(confidence);
        var more = n + (z * z);
        var centre = (x + (z * z / 2)) / more;
        var half = z * Math.Sqrt(centre * (1 - centre) / more);
        return new Measure((double)x / n, Math.Max(0, centre - half), Math.Min(1, centre + half), n, confidence);
    }

    /// <summary>The probability that the true share lies above a bar, under Jeffreys' posterior.</summary>
    /// <param name="x">How many are counted, 0 to n.</param>
    /// <param name="n">Out of how many, 0 or more: without any answer the prior Beta(½, ½) speaks.</param>
    /// <param name="bar">A share from 0 to 1.</param>
    /// <returns>P(p &gt; bar) for p ~ Beta(x + ½, n − x + ½), from 0 to 1.</returns>
    /// <remarks>Source: Jeffreys (1946).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 0, x outside 0–n, or a bar outside 0–1.</exception>
    public static double ProbabilityAbove(long x, long n, double bar)
    {
        Guard.Count(n);
        Guard.PartOf(x, n);
        Guard.Within(bar, 0, 1);
        // The complement's own incomplete beta keeps its digits where 1 − I would lose them.
        return IncompleteBeta.Lower(n - x + .5, x + .5, 1 - bar, bar);
    }

    /// <summary>Wilson's ends for a share and an n that need not be whole (an effective n).</summary>
    internal static (double Low, double High) WilsonEnds(double p, double n, double confidence)
    {
        var z = Quantile.Normal(confidence);
        var zz = z * z / n;
        var half = z * Math.Sqrt((p * (1 - p) / n) + (zz / (4 * n)));
        var centre = p + (zz / 2);
        return (Math.Max(0, (centre - half) / (1 + zz)), Math.Min(1, (centre + half) / (1 + zz)));
    }

    private static void Check(long x, long n, double confidence)
    {
        Guard.AtLeastOne(n);
        Guard.PartOf(x, n);
        Guard.Confidence(confidence);
    }
}
