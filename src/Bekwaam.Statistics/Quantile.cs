using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics;

/// <summary>The quantiles that intervals are made of, two-sided.</summary>
internal static class Quantile
{
    // Nearly every interval asks for this one.
    private const double z95 = 1.959963984540054;

    public static double Normal(double confidence) =>
        confidence is .95 ? z95 : MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + confidence) / 2);

    /// <summary>The two-sided p-value of a normal deviate.</summary>
    public static double NormalTwoSided(double z) =>
        Math.Min(1, 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(z)));

    public static double Student(double degreesOfFreedom, double confidence) =>
        IncompleteBeta.StudentQuantile(1 - confidence, degreesOfFreedom);
}
