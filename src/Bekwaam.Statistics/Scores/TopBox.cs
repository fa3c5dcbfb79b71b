using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Scores;

/// <summary>The share of the highest or the lowest answers on a scale, as a fraction from 0 to 1.</summary>
public static class TopBox
{
    /// <summary>The share of the highest answers.</summary>
    /// <param name="counts">Counts per value, from the lowest value to the highest, at least two values.</param>
    /// <param name="boxes">How many of the highest values are counted: from 1 to all but one.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The share with <see cref="Proportion.Wilson"/>'s interval; null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two values, a negative count, boxes or confidence outside their domain.</exception>
    public static Measure? Of(ReadOnlySpan<long> counts, int boxes, double confidence = .95)
    {
        Check(counts, boxes, confidence);
        return Share(AnswerCounts.Sum(counts[^boxes..]), AnswerCounts.Sum(counts), confidence);
    }

    /// <summary>The share of the lowest answers, to stand beside the top box.</summary>
    /// <param name="counts">Counts per value, from the lowest value to the highest, at least two values.</param>
    /// <param name="boxes">How many of the lowest values are counted: from 1 to all but one.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The share with <see cref="Proportion.Wilson"/>'s interval; null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two values, a negative count, boxes or confidence outside their domain.</exception>
    public static Measure? Bottom(ReadOnlySpan<long> counts, int boxes, double confidence = .95)
    {
        Check(counts, boxes, confidence);
        return Share(AnswerCounts.Sum(counts[..boxes]), AnswerCounts.Sum(counts), confidence);
    }

    internal static Measure? Share(long x, long n, double confidence) =>
        n == 0 ? null : Proportion.Wilson(x, n, confidence);

    private static void Check(ReadOnlySpan<long> counts, int boxes, double confidence)
    {
        AnswerCounts.Check(counts, 2, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThan(boxes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(boxes, counts.Length);
        Guard.Confidence(confidence);
    }
}
