using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Scores;

/// <summary>Weighted means and shares. They stand beside the unweighted figure, never instead of it.</summary>
public static class Weighted
{
    /// <summary>A weighted mean with its interval.</summary>
    /// <param name="sums">The sums of the answers.</param>
    /// <param name="scale">The scale of the answers: the interval stays on it.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// Σwx/Σw ± t·SE, with the linearised standard error √(Σw²(x−x̄)²)/Σw, never below step/m, and t on m − 1 degrees of
    /// freedom, where m is the effective n (Σw)²/Σw²; the whole scale where m is under 2; null without answers.
    /// </returns>
    /// <remarks>
    /// Weights repair only what they were made for, and the interval takes them as given. Source: Kish (1965); Särndal,
    /// Swensson &amp; Wretman (1992); the floor as in <see cref="MeanInterval.Of(long, double, double, AnswerScale, double)"/>.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Sums that no answers can have, no scale, a mean outside it, or confidence outside 0–1.</exception>
    public static Measure? Mean(WeightedSums sums, AnswerScale scale, double confidence = .95)
    {
        sums.Check(nameof(sums));
        scale.Check(nameof(scale));
        Guard.Confidence(confidence);
        if (sums.N == 0)
            return null;
        // Σwx/Σw may stray from the scale by rounding alone.
        var slack = 1e-9 * (scale.High - scale.Low);
        Guard.Within(sums.Mean, scale.Low - slack, scale.High + slack, nameof(sums));
        var mean = Math.Clamp(sums.Mean, scale.Low, scale.High);
        var m = sums.EffectiveN;
        if (m < 2)
            return new Measure(mean, scale.Low, scale.High, sums.N, confidence, m);
        var half = Quantile.Student(m - 1, confidence) * Math.Max(sums.StandardError, scale.Step / m);
        return new Measure(
            mean, Math.Max(scale.Low, mean - half), Math.Min(scale.High, mean + half), sums.N, confidence, m);
    }

    /// <summary>A weighted share with its interval, as a fraction from 0 to 1.</summary>
    /// <param name="counted">Answers that are counted.</param>
    /// <param name="others">Answers that are not.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// p = Σw(counted)/Σw with Wilson's interval for n* = p(1−p)/SE², SE the linearised standard error; for p = 0 or 1,
    /// where SE says nothing, n* is the effective n (Σw)²/Σw². Null without answers.
    /// </returns>
    /// <remarks>
    /// With equal weights this is Wilson's interval itself. Source: Korn &amp; Graubard (1998), Survey Methodology 24;
    /// Dean &amp; Pagano (2015), J. Survey Statistics and Methodology 3.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Sums that no answers can have, or confidence outside 0–1.</exception>
    public static Measure? Share(WeightedCount counted, WeightedCount others, double confidence = .95)
    {
        counted.Check(nameof(counted));
        others.Check(nameof(others));
        Guard.Confidence(confidence);
        var sums = counted.At(1) + others.At(0);
        if (sums.N == 0)
            return null;
        var p = sums.Mean;
        var error = sums.StandardError;
        var n = counted.N == 0 || others.N == 0 || error is 0 ? sums.EffectiveN : p * (1 - p) / (error * error);
        var (low, high) = Proportion.WilsonEnds(p, n, confidence);
        return new Measure(
            p, counted.N == 0 ? 0 : low, others.N == 0 ? 1 : high, sums.N, confidence, sums.EffectiveN);
    }
}
