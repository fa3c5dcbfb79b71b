using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Scores;

/// <summary>
/// Customer effort score 2.0: "… made it easy …" on 1–7, higher is better. Version 1.0 runs the other way and does not
/// belong here.
/// </summary>
/// <remarks>Source: Dixon, Toman &amp; DeLisi (2013), The Effortless Experience.</remarks>
public static class Ces
{
    /// <summary>The mean answer, 1–7.</summary>
    /// <param name="counts">Seven counts (answers 1–7), 0 or more.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The mean with its t interval (<see cref="MeanInterval.Of(long, double, double, AnswerScale, double)"/>); null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not seven counts, a negative one, or confidence outside 0–1.</exception>
    public static Measure? Mean(ReadOnlySpan<long> counts, double confidence = .95)
    {
        AnswerCounts.Check(counts, 7, 7);
        return MeanScore.Of(counts, AnswerScale.OneToSeven, confidence);
    }

    /// <summary>The share that answers 5–7, as a fraction from 0 to 1.</summary>
    /// <param name="counts">Seven counts (answers 1–7), 0 or more.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The share with Wilson's interval; null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not seven counts, a negative one, or confidence outside 0–1.</exception>
    public static Measure? Easy(ReadOnlySpan<long> counts, double confidence = .95)
    {
        AnswerCounts.Check(counts, 7, 7);
        return TopBox.Of(counts, 3, confidence);
    }
}
