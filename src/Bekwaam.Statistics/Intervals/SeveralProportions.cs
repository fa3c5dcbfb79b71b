using Bekwaam.Statistics.Comparisons;
using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Intervals;

/// <summary>A chi-square test.</summary>
/// <param name="Statistic">X², 0 or more.</param>
/// <param name="DegreesOfFreedom">At least 1.</param>
/// <param name="P">The p-value, from 0 to 1.</param>
public readonly record struct ChiSquareTest(double Statistic, int DegreesOfFreedom, double P);

/// <summary>Two of several groups compared.</summary>
/// <param name="First">The one group, counted from 0.</param>
/// <param name="Second">The other, above <paramref name="First"/>.</param>
/// <param name="Z">The first share minus the second, in standard errors.</param>
/// <param name="P">The p-value of this pair alone.</param>
/// <param name="AdjustedP">The p-value when all pairs are looked at (Holm).</param>
public readonly record struct PairTest(int First, int Second, double Z, double P, double AdjustedP);

/// <summary>Whether several independent shares differ by more than chance, and which do.</summary>
public static class SeveralProportions
{
    /// <summary>Pearson's test that all shares are one.</summary>
    /// <param name="counts">Counted per group, 0 to the group's size.</param>
    /// <param name="sizes">The groups' sizes, at least 1.</param>
    /// <returns>
    /// X² = Σ(xᵢ − nᵢp)²/(nᵢp(1−p)) with p = Σx/Σn, on groups − 1 degrees of freedom; X² = 0 and p = 1 when nobody or everybody
    /// is counted in all groups.
    /// </returns>
    /// <remarks>
    /// An approximation for groups with at least about five expected on either side. Source: Pearson (1900); Fleiss, Levin
    /// &amp; Paik (2003), ch. 9.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two groups, lists of different length, a group below 1, or a count outside its group.</exception>
    public static ChiSquareTest ChiSquare(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        Check(counts, sizes);
        var (x, n) = (0d, 0d);
        for (var i = 0; i < counts.Length; i++)
            (x, n) = (x + counts[i], n + sizes[i]);
        var pooled = x / n;
        if (x is 0 || x.Equals(n))
            return new ChiSquareTest(0, counts.Length - 1, 1);
        var sum = 0d;
        for (var i = 0; i < counts.Length; i++)
            sum += Math.Pow(counts[i] - (sizes[i] * pooled), 2) / (sizes[i] * pooled * (1 - pooled));
        return new ChiSquareTest(sum, counts.Length - 1, IncompleteGamma.ChiSquareAbove(sum, counts.Length - 1));
    }

    /// <summary>All pairs of groups, each by <see cref="TwoProportions.ZTest"/>, adjusted for their number.</summary>
    /// <param name="counts">Counted per group, 0 to the group's size.</param>
    /// <param name="sizes">The groups' sizes, at least 1.</param>
    /// <returns>Groups 0–1, 0–2, … 1–2, … with p-values adjusted by <see cref="Adjusted.Holm"/>.</returns>
    /// <remarks>The share is pooled over the two groups alone, as R's pairwise.prop.test does without continuity correction.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two groups, lists of different length, a group below 1, or a count outside its group.</exception>
    public static IReadOnlyList<PairTest> Pairwise(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        Check(counts, sizes);
        var pairs = new List<PairTest>();
        for (var i = 0; i < counts.Length; i++)
        {
            for (var j = i + 1; j < counts.Length; j++)
            {
                var test = TwoProportions.ZTest(counts[i], sizes[i], counts[j], sizes[j]);
                pairs.Add(new PairTest(i, j, test.Statistic, test.P, test.P));
            }
        }

        var adjusted = Adjusted.Holm([.. pairs.Select(p => p.P)]);
        return [.. pairs.Select((p, i) => p with { AdjustedP = adjusted[i] })];
    }

    private static void Check(ReadOnlySpan<long> counts, ReadOnlySpan<long> sizes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, 2, nameof(counts));
        ArgumentOutOfRangeException.ThrowIfNotEqual(sizes.Length, counts.Length, nameof(sizes));
        for (var i = 0; i < counts.Length; i++)
        {
            Guard.AtLeastOne(sizes[i], nameof(sizes));
            Guard.PartOf(counts[i], sizes[i], nameof(counts));
        }
    }
}
