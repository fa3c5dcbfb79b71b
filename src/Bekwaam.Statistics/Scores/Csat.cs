namespace Bekwaam.Statistics.Scores;

/// <summary>Customer satisfaction: the share that answers 4–5 of 5, or 6–7 of 7, as a fraction from 0 to 1.</summary>
/// <remarks>The two scales are never added up: a share of one says nothing about the other.</remarks>
public static class Csat
{
    /// <summary>The share of the two highest answers.</summary>
    /// <param name="counts">Five counts (answers 1–5) or seven (1–7), 0 or more.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The share with Wilson's interval; null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Neither five nor seven counts, a negative one, or confidence outside 0–1.</exception>
    public static Measure? Of(ReadOnlySpan<long> counts, double confidence = .95)
    {
        Check(counts);
        return TopBox.Of(counts, 2, confidence);
    }

    /// <summary>The share of the two lowest answers: who is dissatisfied.</summary>
    /// <param name="counts">Five counts (answers 1–5) or seven (1–7), 0 or more.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The share with Wilson's interval; null without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Neither five nor seven counts, a negative one, or confidence outside 0–1.</exception>
    public static Measure? Dissatisfied(ReadOnlySpan<long> counts, double confidence = .95)
    {
        Check(counts);
        return TopBox.Bottom(counts, 2, confidence);
    }

    private static void Check(ReadOnlySpan<long> counts)
    {
        if (counts.Length is not (5 or 7))
            throw new ArgumentOutOfRangeException(nameof(counts), counts.Length, "Must be five or seven counts, one a value.");
    }
}
