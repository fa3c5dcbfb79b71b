using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Agreement;

/// <summary>Quantiles of the F distribution, by way of the beta distribution.</summary>
internal static class FQuantile
{
    /// <summary>The value below which F(first, second) lies with a probability.</summary>
    public static double Of(double probability, double first, double second) =>
        // F·first/second are the odds of Beta(first/2, second/2).
        second / first * Math.Exp(IncompleteBeta.LowerLogit(first / 2, second / 2, probability));
}
