using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Phases;

/// <summary>What is known of one mean on 0–100: where it lies and how sure that is.</summary>
/// <remarks>In the joint draws it is Mean + StandardError·t(DegreesOfFreedom), kept within 0–100.</remarks>
public readonly record struct Estimate
{
    /// <summary>An estimate from its parts; see <see cref="OfSample"/> and <see cref="OfEverybody"/> for the usual ones.</summary>
    /// <param name="mean">From 0 to 100.</param>
    /// <param name="standardError">In points, 0 or more; 0 says that the value is known exactly.</param>
    /// <param name="degreesOfFreedom">Above 0; infinite for a normal error.</param>
    /// <param name="n">How many answers or cases it rests on, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part outside its domain.</exception>
    public Estimate(double mean, double standardError, double degreesOfFreedom, long n)
    {
        Guard.Within(mean, 0, 100);
        Guard.NotNegative(standardError);
        if (!(degreesOfFreedom > 0))
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Must be above 0.");
        Guard.AtLeastOne(n);
        (Mean, StandardError, DegreesOfFreedom, N) = (mean, standardError, degreesOfFreedom, n);
    }

    /// <summary>The best guess, 0–100.</summary>
    public double Mean { get; }

    /// <summary>In points.</summary>
    public double StandardError { get; }

    /// <summary>Of Student's t.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>How many answers or cases it rests on.</summary>
    public long N { get; }

    /// <summary>From a sample: customers who answered, employees who predicted.</summary>
    /// <param name="n">How many independent answers, 0 or more.</param>
    /// <param name="mean">Their mean, 0–100; not looked at below two answers.</param>
    /// <param name="variance">Their sample variance (n − 1); not looked at below two answers.</param>
    /// <param name="step">How far two neighbouring answers are apart on 0–100, above 0: 10 for a question of 0–10.</param>
    /// <returns>
    /// Standard error √(max(v, step²/n)/n) (see <see cref="MeanInterval.StandardError"/>) on n − 1 degrees of freedom;
    /// null below two answers, which tell nothing of their own error.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">n below 0, or for n ≥ 2 a mean, variance or step outside its domain.</exception>
    public static Estimate? OfSample(long n, double mean, double variance, double step)
    {
        Guard.Count(n);
        return n < 2 ? null : new Estimate(mean, MeanInterval.StandardError(n, variance, step), n - 1, n);
    }

    /// <summary>
    /// From everybody concerned, by name: one owner, or all two managers. They are no sample of a larger group, so what they
    /// say together <i>is</i> their prediction, known exactly. This is the weakest assumption under which one manager can
    /// be seen to judge well; that managers may disagree among themselves is shown beside it, not drawn.
    /// </summary>
    /// <param name="n">How many said it, at least 1.</param>
    /// <param name="mean">The mean of what they said, 0–100.</param>
    /// <returns>An estimate with standard error 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n below 1, or a mean outside 0–100.</exception>
    public static Estimate OfEverybody(long n, double mean) => new(mean, 0, double.PositiveInfinity, n);

    /// <summary>The estimate as a figure to show.</summary>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>Mean ± t·SE, cut off at 0 and 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Confidence outside 0–1.</exception>
    public Measure ToMeasure(double confidence = .95)
    {
        Guard.Confidence(confidence);
        var half = StandardError is 0 ? 0 : Quantile.Student(DegreesOfFreedom, confidence) * StandardError;
        return new Measure(Mean, Math.Max(0, Mean - half), Math.Min(100, Mean + half), N, confidence);
    }
}
