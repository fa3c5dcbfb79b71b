using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Scores;

/// <summary>The mean of answers that were counted per value.</summary>
public static class MeanScore
{
    /// <summary>The mean answer, in the unit of the scale.</summary>
    /// <param name="counts">Counts per value, one for each step of the scale from its low to its high end.</param>
    /// <param name="scale">The scale of the answers.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The mean with its t interval (<see cref="MeanInterval.Of(long, double, double, AnswerScale, double)"/>); null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Counts that do not fit the scale, a negative one, no scale, or confidence outside 0–1.</exception>
    public static Measure? Of(ReadOnlySpan<long> counts, AnswerScale scale, double confidence = .95)
    {
        scale.Check(nameof(scale));
        var values = (int)Math.Round((scale.High - scale.Low) / scale.Step) + 1;
        AnswerCounts.Check(counts, values, values);
        Guard.Confidence(confidence);
        var n = AnswerCounts.Sum(counts);
        if (n == 0)
            return null;
        var mean = 0d;
        for (var i = 0; i < values; i++)
            mean += (scale.Low + (i * scale.Step)) * counts[i] / n;
        mean = Math.Clamp(mean, scale.Low, scale.High);
        var squares = 0d;
        for (var i = 0; i < values; i++)
            squares += counts[i] * Math.Pow(scale.Low + (i * scale.Step) - mean, 2);
        return MeanInterval.Of(n, mean, n == 1 ? 0 : squares / (n - 1), scale, confidence);
    }
}
