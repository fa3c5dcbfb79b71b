using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Rates;

/// <summary>How many times as high one rate is as another, both of independent counts.</summary>
public static class RateRatio
{
    /// <summary>The ratio with its exact interval.</summary>
    /// <param name="events1">How often it happened in the first group, 0 or more.</param>
    /// <param name="exposure1">How much it could have happened in there, above 0.</param>
    /// <param name="events2">How often it happened in the second group, 0 or more.</param>
    /// <param name="exposure2">How much it could have happened in there, above 0: the same unit.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// (x₁/e₁)/(x₂/e₂) with e₂/e₁ times the odds at both ends of <see cref="Proportion.ClopperPearson"/> for x₁ of x₁ + x₂; N is
    /// the number of events. Infinite, as is its upper end, when only the first group has events. Null, no estimate, when
    /// neither has.
    /// </returns>
    /// <remarks>Covers at least as often as it claims. Source: Przyborowski &amp; Wilenski (1940), Biometrika 31.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, an exposure not above 0, or confidence outside 0–1.</exception>
    public static Measure? Exact(long events1, double exposure1, long events2, double exposure2, double confidence = .95)
    {
        Check(events1, exposure1, events2, exposure2);
        Guard.Confidence(confidence);
        var tail = (1 - confidence) / 2;
        return Of(events1, exposure1, events2, exposure2, confidence, LowLogit(events1, events2, tail), HighLogit(events1, events2, tail));
    }

    /// <summary>The ratio with its mid-p interval: shorter than the exact one.</summary>
    /// <param name="events1">How often it happened in the first group, 0 or more.</param>
    /// <param name="exposure1">How much it could have happened in there, above 0.</param>
    /// <param name="events2">How often it happened in the second group, 0 or more.</param>
    /// <param name="exposure2">How much it could have happened in there, above 0: the same unit.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>As <see cref="Exact"/>, with half the probability of what was seen left out of both tails.</returns>
    /// <remarks>Holds on average over the rates, not for each. Source: Rothman, Greenland &amp; Lash (2008), Modern Epidemiology, ch. 14.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, an exposure not above 0, or confidence outside 0–1.</exception>
    public static Measure? MidP(long events1, double exposure1, long events2, double exposure2, double confidence = .95)
    {
        Check(events1, exposure1, events2, exposure2);
        Guard.Confidence(confidence);
        var tail = (1 - confidence) / 2;
        var middle = Math.Log((double)events1 / events2);
        var low = events1 == 0
            ? double.NegativeInfinity
            : Root.Between(LowLogit(events1, events2, tail), Math.Min(middle, 700), t => AtLeastMid(events1, events2, t) - tail);
        var high = events2 == 0
            ? double.PositiveInfinity
            : Root.Between(Math.Max(middle, -700), HighLogit(events1, events2, tail), t => AtMostMid(events1, events2, t) - tail);
        return Of(events1, exposure1, events2, exposure2, confidence, low, high);
    }

    /// <summary>The exact test that the ratio is as supposed.</summary>
    /// <param name="events1">How often it happened in the first group, 0 or more.</param>
    /// <param name="exposure1">How much it could have happened in there, above 0.</param>
    /// <param name="events2">How often it happened in the second group, 0 or more.</param>
    /// <param name="exposure2">How much it could have happened in there, above 0.</param>
    /// <param name="ratio">The supposed ratio, above 0.</param>
    /// <returns>The two-sided p-value of <see cref="BinomialTest.Exact"/> for x₁ of x₁ + x₂; 1 without events.</returns>
    /// <remarks>Never wrong more often than it claims. Source: Przyborowski &amp; Wilenski (1940); two-sided as in R's poisson.test.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, or an exposure or ratio not above 0.</exception>
    public static double ExactTest(long events1, double exposure1, long events2, double exposure2, double ratio = 1)
    {
        Check(events1, exposure1, events2, exposure2);
        Guard.Positive(ratio);
        var n = checked(events1 + events2);
        return n == 0 ? 1 : BinomialTest.Exact(events1, n, ratio * exposure1 / ((ratio * exposure1) + exposure2));
    }

    /// <summary>The mid-p test that the ratio is as supposed: less wary than the exact one.</summary>
    /// <param name="events1">How often it happened in the first group, 0 or more.</param>
    /// <param name="exposure1">How much it could have happened in there, above 0.</param>
    /// <param name="events2">How often it happened in the second group, 0 or more.</param>
    /// <param name="exposure2">How much it could have happened in there, above 0.</param>
    /// <param name="ratio">The supposed ratio, above 0.</param>
    /// <returns>Twice the smaller tail, in which what was seen counts half; at most 1, and 1 without events.</returns>
    /// <remarks>Agrees with the interval of <see cref="MidP"/>. Source: Lancaster (1961); Rothman, Greenland &amp; Lash (2008).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, or an exposure or ratio not above 0.</exception>
    public static double MidPTest(long events1, double exposure1, long events2, double exposure2, double ratio = 1)
    {
        Check(events1, exposure1, events2, exposure2);
        Guard.Positive(ratio);
        if (events1 + events2 == 0)
            return 1;
        var t = Math.Log(ratio * exposure1 / exposure2);
        return Math.Min(1, 2 * Math.Min(AtLeastMid(events1, events2, t), AtMostMid(events1, events2, t)));
    }

    private static Measure? Of(
        long x1, double e1, long x2, double e2, double confidence, double lowLogit, double highLogit) => x1 + x2 == 0
            ? null
            : new Measure(
                x2 == 0 ? double.PositiveInfinity : x1 / e1 / (x2 / e2),
                Math.Exp(lowLogit) * e2 / e1,
                Math.Exp(highLogit) * e2 / e1,
                x1 + x2,
                confidence);

    private static double LowLogit(long x1, long x2, double tail) =>
        x1 == 0 ? double.NegativeInfinity : IncompleteBeta.LowerLogit(x1, x2 + 1, tail);

    private static double HighLogit(long x1, long x2, double tail) =>
        x2 == 0 ? double.PositiveInfinity : -IncompleteBeta.LowerLogit(x2, x1 + 1, tail);

    private static double AtLeastMid(long x1, long x2, double logit) =>
        BinomialTest.AtLeast(x1, x1 + x2, Share(logit)) - (BinomialTest.Of(x1, x1 + x2, Share(logit)) / 2);

    private static double AtMostMid(long x1, long x2, double logit) =>
        BinomialTest.AtMost(x1, x1 + x2, Share(logit)) - (BinomialTest.Of(x1, x1 + x2, Share(logit)) / 2);

    private static double Share(double logit) => 1 / (1 + Math.Exp(-logit));

    private static void Check(long events1, double exposure1, long events2, double exposure2)
    {
        Guard.Count(events1);
        Guard.Positive(exposure1);
        Guard.Count(events2);
        Guard.Positive(exposure2);
    }
}
