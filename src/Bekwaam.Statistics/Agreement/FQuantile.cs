using MathNet.Numerics.Distributions;

namespace Bekwaam.Statistics.Agreement;

/// <summary>Quantiles of the F distribution, by way of the beta distribution.</summary>
internal static class FQuantile
{
    /// <summary>The value below which F(first, second) lies with a probability.</summary>
    public static double Of(double probability, double first, double second)
    {
        // Both tails are asked for, so that neither is 1 less something that has lost its digits.
        var part = Beta.InvCDF(first / 2, second / 2, probability);
        var rest = Beta.InvCDF(second / 2, first / 2, 1 - probability);
        return part < .5 ? second * part / (first * (1 - part)) : second * (1 - rest) / (first * rest);
    }
}
