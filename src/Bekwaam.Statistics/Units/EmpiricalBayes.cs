namespace Bekwaam.Statistics.Units;

/// <summary>
/// Effects with known variances (branches, employees, studies) seen together: how much the true effects differ, and each
/// of them drawn towards their mean by what chance explains of it.
/// </summary>
/// <param name="Mean">The mean of the true effects, with its interval Mean ± z·SE; n the effects.</param>
/// <param name="StandardError">Of the mean, 1/√Σ1/(vᵢ + τ²).</param>
/// <param name="Tau2">The variance between true effects; exactly 0 when chance explains all.</param>
/// <param name="Q">Cochran's Q, Σ(yᵢ − ȳ)²/vᵢ around the fixed-effect mean, on n − 1 degrees of freedom.</param>
/// <param name="Effects">Per effect, in the order given, what is thought of it.</param>
/// <remarks>
/// yᵢ = μ + uᵢ + eᵢ, u ~ N(0, τ²), e ~ N(0, vᵢ) with vᵢ known. REML: the zero of −Σw + Σw²/Σw + Σw²(y − μ)² where the
/// restricted likelihood is highest, w = 1/(v + τ²); DerSimonian and Laird: (Q − (n − 1))/(Σ1/v − Σ1/v²/Σ1/v), at least 0.
/// The intervals leave the error of τ² out and claim their level for many effects: of 95%, ten effects keep 92% for the mean
/// and 88% for each effect, thirty keep 94% and 92%. Source:
/// DerSimonian &amp; Laird (1986), Controlled Clinical Trials 7; Morris (1983), J. Am. Stat. Assoc. 78; Viechtbauer (2005),
/// J. Educ. Behav. Stat. 30.
/// </remarks>
public sealed record EmpiricalBayes(
    Measure Mean, double StandardError, double Tau2, double Q, IReadOnlyList<ShrunkenEffect> Effects)
{
    /// <summary>Estimates the model.</summary>
    /// <param name="effects">At least two estimates.</param>
    /// <param name="variances">Per estimate its variance (SE²), above 0.</param>
    /// <param name="method">How τ² is estimated.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The estimate; null below two effects, of which it cannot be told how they differ.</returns>
    /// <exception cref="ArgumentException">Lists of unequal length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// An effect that is not finite, a variance not above 0, no such method, or confidence outside 0–1.
    /// </exception>
    public static EmpiricalBayes? Fit(
        ReadOnlySpan<double> effects, ReadOnlySpan<double> variances, TauMethod method = TauMethod.Reml,
        double confidence = .95)
    {
        Guard.Confidence(confidence);
        if (effects.Length != variances.Length)
            throw new ArgumentException("Each effect needs its variance.", nameof(variances));
        foreach (var effect in effects)
            Guard.Finite(effect, nameof(effects));
        foreach (var variance in variances)
            Guard.Positive(variance, nameof(variances));
        if (effects.Length < 2)
            return null;
        var data = new KnownVariances(effects.ToArray(), variances.ToArray());
        var tau2 = method switch
        {
            TauMethod.Reml => data.Reml(),
            TauMethod.DerSimonianLaird => data.Moments(),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
        };
        var (mean, error) = data.Mean(tau2);
        var z = Quantile.Normal(confidence);
        return new EmpiricalBayes(
            new Measure(mean, mean - (z * error), mean + (z * error), effects.Length, confidence),
            error,
            tau2,
            data.Q,
            data.Shrunken(tau2, mean, error, z));
    }
}

/// <summary>What is thought of one effect when all are seen together.</summary>
/// <param name="Value">μ + τ²/(τ² + v)·(y − μ).</param>
/// <param name="StandardError">The root of (1 − B)·v + B²·SE(μ)² with B = v/(τ² + v), the part that is drawn in.</param>
/// <param name="Low">Value − z·SE.</param>
/// <param name="High">Value + z·SE.</param>
/// <param name="Shrinkage">B = v/(τ² + v): 0 leaves the effect as it was, 1 makes it the mean.</param>
public readonly record struct ShrunkenEffect(double Value, double StandardError, double Low, double High, double Shrinkage);
