using MathNet.Numerics.Distributions;

namespace Bekwaam.Statistics;

/// <summary>The quantiles that intervals are made of, two-sided.</summary>
internal static class Quantile
{
    // Nearly every interval asks for this one.
    private const double z95 = 1.959963984540054;

    public static double Normal(double confidence) =>
        confidence is .95 ? z95 : MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + confidence) / 2);

    public static double Student(double degreesOfFreedom, double confidence) =>
        StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + confidence) / 2);
}
