using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Rates;

/// <summary>Events against exposure: a rate with its interval, in events per unit of exposure.</summary>
public static class Rate
{
    /// <summary>The exact Poisson interval.</summary>
    /// <param name="events">How often it happened, 0 or more.</param>
    /// <param name="exposure">How much it could have happened in (customers, orders, cases, months), above 0.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>events/exposure with ½χ²(α/2; 2x)/e and ½χ²(1 − α/2; 2x + 2)/e; N is the number of events.</returns>
    /// <remarks>Covers at least as often as it claims, everywhere. Source: Garwood (1936), Biometrika 28.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, exposure not above 0, or confidence outside 0–1.</exception>
    public static Measure Garwood(long events, double exposure, double confidence = .95)
    {
        Check(events, exposure, confidence);
        var tail = (1 - confidence) / 2;
        var low = events == 0 ? 0 : IncompleteGamma.LowerQuantile(events, tail);
        var high = IncompleteGamma.UpperQuantile(events + 1d, tail);
        return new Measure(events / exposure, low / exposure, high / exposure, events, confidence);
    }

    /// <summary>The score interval.</summary>
    /// <param name="events">How often it happened, 0 or more.</param>
    /// <param name="exposure">How much it could have happened in, above 0.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>events/exposure with (x + z²/2 ± z√(x + z²/4))/e; N is the number of events.</returns>
    /// <remarks>
    /// Holds on average over the rate, from about four expected events on. Source: Rao's score test turned round; Barker
    /// (2002), The American Statistician 56.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, exposure not above 0, or confidence outside 0–1.</exception>
    public static Measure Score(long events, double exposure, double confidence = .95)
    {
        Check(events, exposure, confidence);
        var z = Quantile.Normal(confidence);
        var centre = events + (z * z / 2);
        var half = z * Math.Sqrt(events + (z * z / 4));
        var low = events == 0 ? 0 : (centre - half) / exposure;
        return new Measure(events / exposure, low, (centre + half) / exposure, events, confidence);
    }

    /// <summary>Equal-tailed interval of the posterior Gamma(x + ½, rate e).</summary>
    /// <param name="events">How often it happened, 0 or more.</param>
    /// <param name="exposure">How much it could have happened in, above 0.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// events/exposure with the posterior's quantiles; the lower end is 0 without events. At a confidence so low that the
    /// quantiles pass the value by, they are drawn up to it.
    /// </returns>
    /// <remarks>
    /// Holds on average over the rate; shorter than <see cref="Garwood"/>. Source: Jeffreys (1946); Brown, Cai &amp;
    /// DasGupta (2003), Statistica Sinica 13.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, exposure not above 0, or confidence outside 0–1.</exception>
    public static Measure Jeffreys(long events, double exposure, double confidence = .95)
    {
        Check(events, exposure, confidence);
        var tail = (1 - confidence) / 2;
        var low = events == 0 ? 0 : Math.Min(events, IncompleteGamma.LowerQuantile(events + .5, tail));
        var high = Math.Max(events, IncompleteGamma.UpperQuantile(events + .5, tail));
        return new Measure(events / exposure, low / exposure, high / exposure, events, confidence);
    }

    /// <summary>The probability that the true rate lies below a bar, under Jeffreys' prior.</summary>
    /// <param name="events">How often it happened, 0 or more.</param>
    /// <param name="exposure">How much it could have happened in, above 0.</param>
    /// <param name="bar">A rate per unit of exposure, 0 or more.</param>
    /// <returns>P(λ &lt; bar) for λ ~ Gamma(x + ½, rate e), from 0 to 1.</returns>
    /// <remarks>Source: Jeffreys (1946); Gelman et al. (2013), Bayesian Data Analysis, §2.6.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Negative events, exposure not above 0, or a negative bar.</exception>
    public static double ProbabilityBelow(long events, double exposure, double bar)
    {
        Guard.Count(events);
        Guard.Positive(exposure);
        Guard.NotNegative(bar);
        return bar is 0 ? 0 : IncompleteGamma.Lower(events + .5, bar * exposure);
    }

    private static void Check(long events, double exposure, double confidence)
    {
        Guard.Count(events);
        Guard.Positive(exposure);
        Guard.Confidence(confidence);
    }
}
