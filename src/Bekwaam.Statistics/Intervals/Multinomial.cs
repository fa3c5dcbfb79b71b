using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Intervals;

/// <summary>Shares that add up to one, such as all answers to one question, with intervals that hold together.</summary>
public static class Multinomial
{
    /// <summary>Goodman's simultaneous intervals.</summary>
    /// <param name="counts">Counts per category, at least two categories and one count above 0.</param>
    /// <param name="confidence">Between 0 and 1: how often all intervals hold at once.</param>
    /// <returns>
    /// Per category p = x/n with (A + 2x ± √(A(A + 4x(n−x)/n)))/(2(n + A)), A the χ²(1) that is passed with probability
    /// (1 − confidence)/categories; N is n.
    /// </returns>
    /// <remarks>
    /// Wilson's interval with Bonferroni's correction: about as sure as claimed, a little less for expected counts under
    /// five. Source: Goodman (1965), Technometrics 7.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two categories, a negative count, none at all, or confidence outside 0–1.</exception>
    public static IReadOnlyList<Measure> Goodman(ReadOnlySpan<long> counts, double confidence = .95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, 2, nameof(counts));
        Guard.Confidence(confidence);
        long n = 0;
        foreach (var count in counts)
        {
            Guard.Count(count, nameof(counts));
            n += count;
        }

        Guard.AtLeastOne(n, nameof(counts));
        var a = IncompleteGamma.ChiSquareQuantile((1 - confidence) / counts.Length, 1);
        var intervals = new Measure[counts.Length];
        for (var i = 0; i < intervals.Length; i++)
        {
            var x = (double)counts[i];
            var root = Math.Sqrt(a * (a + (4 * x * (n - x) / n)));
            var low = x is 0 ? 0 : (a + (2 * x) - root) / (2 * (n + a));
            var high = x.Equals(n) ? 1 : (a + (2 * x) + root) / (2 * (n + a));
            intervals[i] = new Measure(x / n, low, high, n, confidence);
        }

        return intervals;
    }
}
