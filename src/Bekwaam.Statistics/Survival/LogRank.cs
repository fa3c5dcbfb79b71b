using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Survival;

/// <summary>Whether groups differ in how long things take.</summary>
/// <param name="ChiSquare">The statistic, 0 or more.</param>
/// <param name="DegreesOfFreedom">Groups that could have had an event, less one.</param>
/// <param name="P">The probability of a statistic at least this large when the groups do not differ.</param>
/// <param name="Observed">Per group how many ended.</param>
/// <param name="Expected">Per group how many would have ended if all groups were alike.</param>
/// <remarks>
/// At each time d of n ended; group g with n_g at risk expects d·n_g/n, with covariance d(n − d)/(n − 1)·(n_g/n)(1[g=h] −
/// n_h/n). The statistic is (O − E)ᵀV⁻¹(O − E) without one group. The χ² approximation holds for about five expected per
/// group and more. Source: Mantel (1966), Cancer Chemother. Rep. 50; Peto &amp; Peto (1972), J. R. Stat. Soc. A 135.
/// </remarks>
public sealed record LogRank(
    double ChiSquare, int DegreesOfFreedom, double P, IReadOnlyList<long> Observed, IReadOnlyList<double> Expected)
{
    /// <summary>Compares groups.</summary>
    /// <param name="groups">At least two, each with at least one duration.</param>
    /// <returns>The test; null when there is nothing to compare: nothing ended while two groups were at risk.</returns>
    /// <exception cref="ArgumentException">Fewer than two groups, or an empty one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time that is negative or no number.</exception>
    public static LogRank? Of(IReadOnlyList<Duration[]> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2 || groups.Any(g => g.Length == 0))
            throw new ArgumentException("At least two groups are needed, each with at least one duration.", nameof(groups));
        var sums = new LogRankSums(groups.Count);
        sums.AddAll([.. groups.Select(g => Duration.Sorted(g))]);
        // A group that could not have had any event says nothing; one other is left out because the sums add up.
        int[] kept = [.. Enumerable.Range(0, groups.Count).Where(g => sums.Expected[g] > 0).Skip(1)];
        if (kept.Length == 0 || Quadratic(sums, kept) is not { } statistic)
            return null;
        return new LogRank(
            statistic, kept.Length, IncompleteGamma.ChiSquareAbove(statistic, kept.Length),
            sums.Observed, sums.Expected);
    }

    /// <summary>(O − E)ᵀV⁻¹(O − E) by Cholesky's root of V; null when V has none.</summary>
    private static double? Quadratic(LogRankSums sums, int[] kept)
    {
        var size = kept.Length;
        var root = new double[size, size];
        var solved = new double[size];
        var statistic = 0d;
        for (var i = 0; i < size; i++)
        {
            solved[i] = sums.Observed[kept[i]] - sums.Expected[kept[i]];
            for (var j = 0; j <= i; j++)
            {
                var rest = sums.Covariance[kept[i], kept[j]];
                for (var k = 0; k < j; k++)
                    rest -= root[i, k] * root[j, k];
                if (i > j)
                    root[i, j] = rest / root[j, j];
                else if (rest > 1e-12 * Math.Max(1, sums.Covariance[kept[i], kept[i]]))
                    root[i, i] = Math.Sqrt(rest);
                else
                    return null;
            }

            for (var k = 0; k < i; k++)
                solved[i] -= root[i, k] * solved[k];
            solved[i] /= root[i, i];
            statistic += solved[i] * solved[i];
        }

        return statistic;
    }
}
