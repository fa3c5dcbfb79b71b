namespace Bekwaam.Statistics.Intervals;

/// <summary>A mean with its t interval, in the unit of the answers.</summary>
public static class MeanInterval
{
    /// <summary>Student's interval from n, mean and variance, honest where the data are too few or all alike.</summary>
    /// <param name="n">How many independent answers, at least 1.</param>
    /// <param name="mean">Their mean, on the scale.</param>
    /// <param name="variance">Their sample variance (n − 1), 0 or more; not looked at for n = 1, where it does not exist.</param>
    /// <param name="scale">The scale of the answers: the interval stays on it.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>mean ± t(n−1)·√(v/n) with v the larger of the variance and step²/n, cut off at the ends of the scale.</returns>
    /// <remarks>
    /// When all answers are alike the sample variance is 0 and an interval without width would claim certainty. The
    /// variance is then taken as if one of the n answers lay one step away: step²/n, which is also the smallest variance
    /// other than 0 that n answers on the scale can have. One answer gives no variance at all: its interval is the
    /// whole scale. Source: Student (1908), Biometrika 6; the floor is Bekwaam's own convention.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// n below 1, a mean outside the scale, a negative or NaN variance for n ≥ 2, no scale, or confidence outside 0–1.
    /// </exception>
    public static Measure Of(long n, double mean, double variance, AnswerScale scale, double confidence = .95)
    {
        Guard.AtLeastOne(n);
        scale.Check(nameof(scale));
        Guard.Within(mean, scale.Low, scale.High);
        Guard.Confidence(confidence);
        if (n == 1)
            return new Measure(mean, scale.Low, scale.High, n, confidence);
        var half = Quantile.Student(n - 1, confidence) * StandardError(n, variance, scale.Step);
        return new Measure(
            mean, Math.Max(scale.Low, mean - half), Math.Min(scale.High, mean + half), n, confidence);
    }

    /// <summary>Student's interval for values without a scale, such as amounts and durations.</summary>
    /// <param name="sample">At least one value.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// x̄ ± t(n−1)·√(v/n). Null, no estimate, for one value or when all are alike: nothing tells then how far the mean may
    /// be off.
    /// </returns>
    /// <remarks>Holds for values that are about normal. Source: Student (1908), Biometrika 6.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A sample without values or finite sums, or confidence outside 0–1.</exception>
    public static Measure? Of(Sample sample, double confidence = .95)
    {
        sample.Check(nameof(sample));
        Guard.Confidence(confidence);
        if (sample.N == 1 || sample.Variance is 0)
            return null;
        var half = Quantile.Student(sample.N - 1, confidence) * Math.Sqrt(sample.Variance / sample.N);
        return new Measure(sample.Mean, sample.Mean - half, sample.Mean + half, sample.N, confidence);
    }

    /// <summary>The standard error of a mean, never 0: √(max(variance, step²/n)/n).</summary>
    /// <param name="n">How many independent answers, at least 2.</param>
    /// <param name="variance">Their sample variance (n − 1), 0 or more.</param>
    /// <param name="step">The smallest difference between two answers, above 0.</param>
    /// <returns>In the unit of the answers.</returns>
    /// <remarks>The floor is explained at <see cref="Of(long, double, double, AnswerScale, double)"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">n below 2, a negative or NaN variance, or a step that is not above 0.</exception>
    public static double StandardError(long n, double variance, double step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        Guard.NotNegative(variance);
        Guard.Positive(step);
        return Math.Sqrt(Math.Max(variance, step * step / n) / n);
    }
}
