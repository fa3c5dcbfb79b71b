using MathNet.Numerics;
using MathNet.Numerics.Distributions;

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
        Guard.Count(events);
        Guard.Positive(exposure);
        Guard.Confidence(confidence);
        var tail = (1 - confidence) / 2;
        var low = events == 0 ? 0 : Gamma.InvCDF(events, 1, tail);
        var high = Gamma.InvCDF(events + 1d, 1, 1 - tail);
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
        return bar is 0 ? 0 : SpecialFunctions.GammaLowerRegularized(events + .5, bar * exposure);
    }
}
