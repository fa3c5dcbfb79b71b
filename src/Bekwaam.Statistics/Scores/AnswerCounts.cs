using System.Runtime.CompilerServices;

namespace Bekwaam.Statistics.Scores;

/// <summary>What the scores share: counts per answer value, from the lowest to the highest.</summary>
internal static class AnswerCounts
{
    public static void Check(
        ReadOnlySpan<long> counts, int fewest, int most, [CallerArgumentExpression(nameof(counts))] string? name = null)
    {
        if (counts.Length < fewest || counts.Length > most)
            throw new ArgumentOutOfRangeException(name, counts.Length, $"Must be {fewest} to {most} counts, one a value.");
        foreach (var count in counts)
            Guard.Count(count, name);
    }

    public static long Sum(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (var count in counts)
            sum = checked(sum + count);
        return sum;
    }
}
