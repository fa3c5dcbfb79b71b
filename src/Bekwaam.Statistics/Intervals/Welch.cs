using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Intervals;

/// <summary>The difference of two means with its test.</summary>
/// <param name="Difference">First mean minus second, with its interval; N is both together.</param>
/// <param name="T">The difference in standard errors.</param>
/// <param name="DegreesOfFreedom">Of the t distribution; need not be whole.</param>
/// <param name="P">Two-sided p-value, from 0 to 1.</param>
public readonly record struct MeanDifference(Measure Difference, double T, double DegreesOfFreedom, double P);

/// <summary>The difference of two independent means whose spreads need not be equal.</summary>
public static class Welch
{
    /// <summary>Welch's t.</summary>
    /// <param name="first">The sample from whose mean is subtracted, of at least two values.</param>
    /// <param name="second">The sample whose mean is subtracted, of at least two values.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// d = x̄₁ − x̄₂ ± t·SE, SE² = v₁/n₁ + v₂/n₂, on SE⁴/((v₁/n₁)²/(n₁−1) + (v₂/n₂)²/(n₂−1)) degrees of freedom. Null, no
    /// estimate, when neither sample varies: nothing tells then how far the difference may be off.
    /// </returns>
    /// <remarks>
    /// Holds for values that are about normal, and on average for others from some twenty per group on. The groups must not
    /// share respondents. Source: Welch (1947), Biometrika 34; Satterthwaite (1946).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A sample of fewer than two values or without finite sums, or confidence outside 0–1.</exception>
    public static MeanDifference? Of(Sample first, Sample second, double confidence = .95)
    {
        Guard.Confidence(confidence);
        Check(first, nameof(first));
        Check(second, nameof(second));
        var (v1, v2) = (first.Variance / first.N, second.Variance / second.N);
        var error = Math.Sqrt(v1 + v2);
        if (error is 0)
            return null;
        var (share1, share2) = (v1 / (v1 + v2), v2 / (v1 + v2));
        var freedom = 1 / ((share1 * share1 / (first.N - 1)) + (share2 * share2 / (second.N - 1)));
        var d = first.Mean - second.Mean;
        var half = Quantile.Student(freedom, confidence) * error;
        return new MeanDifference(
            new Measure(d, d - half, d + half, first.N + second.N, confidence),
            d / error,
            freedom,
            IncompleteBeta.StudentTwoSided(d / error, freedom));
    }

    private static void Check(Sample sample, string name)
    {
        sample.Check(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample.N, 2, name);
    }
}
