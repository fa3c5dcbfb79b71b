using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Intervals;

/// <summary>Which departures count against what is supposed.</summary>
public enum Alternative
{
    /// <summary>Both ways.</summary>
    TwoSided,

    /// <summary>Only lower values.</summary>
    Less,

    /// <summary>Only higher values.</summary>
    Greater,
}

/// <summary>Whether a share differs from a supposed one by more than chance, from the binomial distribution itself.</summary>
public static class BinomialTest
{
    // Outcomes that are as probable as what was seen may differ from it by rounding.
    private const double hair = 1 + 1e-7;

    /// <summary>The exact test.</summary>
    /// <param name="x">How many are counted, 0 to n.</param>
    /// <param name="n">Out of how many, at least 1.</param>
    /// <param name="share">The supposed share, 0 to 1.</param>
    /// <param name="alternative">Which departures count.</param>
    /// <returns>
    /// The p-value, from 0 to 1: the probability of x or fewer (less), of x or more (greater), or of all outcomes that are
    /// at most as probable as x (two-sided).
    /// </returns>
    /// <remarks>
    /// Never wrong more often than it claims, under any share. Source: Clopper &amp; Pearson (1934); the two-sided form as in
    /// R's binom.test.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 1, x outside 0–n, a share outside 0–1, or no such alternative.</exception>
    public static double Exact(long x, long n, double share = .5, Alternative alternative = Alternative.TwoSided)
    {
        Guard.AtLeastOne(n);
        Guard.PartOf(x, n);
        Guard.Within(share, 0, 1);
        return alternative switch
        {
            Alternative.Less => AtMost(x, n, share),
            Alternative.Greater => AtLeast(x, n, share),
            Alternative.TwoSided => TwoSided(x, n, share),
            _ => throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "There is no such alternative."),
        };
    }

    /// <summary>The probability of x.</summary>
    internal static double Of(long x, long n, double share) => Stirling.Binomial(x, n, share, 1 - share);

    internal static double AtMost(long x, long n, double share) =>
        x < 0 ? 0 : x >= n ? 1 : IncompleteBeta.Lower(n - x, x + 1, 1 - share, share);

    internal static double AtLeast(long x, long n, double share) =>
        x <= 0 ? 1 : x > n ? 0 : IncompleteBeta.Lower(x, n - x + 1, share);

    private static double TwoSided(long x, long n, double share)
    {
        if (share is 0)
            return x == 0 ? 1 : 0;
        if (share is 1)
            return x == n ? 1 : 0;
        var seen = Of(x, n, share) * hair;
        var mean = n * share;
        if (x.Equals(mean))
            return 1;
        // On the other side of the mean probabilities fall steadily: the first that is no more probable bounds the tail.
        if (x < mean)
        {
            var (low, high) = ((long)Math.Ceiling(mean), n + 1);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (Of(middle, n, share) <= seen)
                    high = middle;
                else
                    low = middle + 1;
            }

            return Math.Min(1, AtMost(x, n, share) + AtLeast(low, n, share));
        }
        else
        {
            var (low, high) = (-1L, (long)Math.Floor(mean));
            while (low < high)
            {
                var middle = low + ((high - low + 1) / 2);
                if (Of(middle, n, share) <= seen)
                    low = middle;
                else
                    high = middle - 1;
            }

            return Math.Min(1, AtLeast(x, n, share) + AtMost(low, n, share));
        }
    }
}
