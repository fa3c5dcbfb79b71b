using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Association;

/// <summary>How far two series move together.</summary>
/// <param name="Coefficient">From −1 to 1, with its interval; N is the number of pairs.</param>
/// <param name="P">Two-sided p-value, from 0 to 1, for no association at all.</param>
public readonly record struct Together(Measure Coefficient, double P);

/// <summary>
/// Rank correlations, for "do these move together": they see any steady rise, and no outlier can make them. That two
/// series move together does not say that one moves the other.
/// </summary>
public static class RankCorrelation
{
    // Where permutations can still be counted and no ties spoil the count.
    private const int exactUpTo = 50;

    /// <summary>Spearman's ρ: the correlation of the ranks, ties sharing theirs.</summary>
    /// <param name="x">The one series, finite.</param>
    /// <param name="y">The other, as long.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// ρ with tanh(artanh ρ ± z√((1 + ρ²/2)/(n − 3))), from −1 to 1 for three pairs, and p by t = ρ√((n−2)/(1−ρ²)) on n − 2
    /// degrees of freedom. Null, no estimate, for fewer than three pairs or a series that is all alike.
    /// </returns>
    /// <remarks>
    /// Holds for independent pairs, from about ten on; successive weeks hang together, and then it is too sure. For ρ = ±1
    /// the interval is taken as for the nearest other value. Source: Spearman (1904); Bonett &amp; Wright (2000),
    /// Psychometrika 65.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Series of different length, a value that is no finite number, or confidence outside 0–1.</exception>
    public static Together? Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = .95)
    {
        Ranks.Check(x, y, confidence);
        if (!Ranks.CanTell(x, y))
            return null;
        var (rx, ry) = (Ranks.Of(x), Ranks.Of(y));
        var middle = (x.Length + 1) / 2d;
        var (xx, yy, xy) = (0d, 0d, 0d);
        for (var i = 0; i < rx.Length; i++)
        {
            var (dx, dy) = (rx[i] - middle, ry[i] - middle);
            (xx, yy, xy) = (xx + (dx * dx), yy + (dy * dy), xy + (dx * dy));
        }

        var rho = Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
        var n = (double)x.Length;
        var nearest = 1 - (6 / (n * ((n * n) - 1)));
        var (low, high) = n < 4 ? (-1, 1) : Ranks.Fisher(rho, nearest, Math.Sqrt((1 + (rho * rho / 2)) / (n - 3)), confidence);
        var p = Math.Abs(rho) is 1 ? 0 : IncompleteBeta.StudentTwoSided(rho * Math.Sqrt((n - 2) / (1 - (rho * rho))), n - 2);
        return new Together(new Measure(rho, low, high, x.Length, confidence), p);
    }

    /// <summary>Kendall's τ-b: pairs of pairs that agree minus those that do not, corrected for ties.</summary>
    /// <param name="x">The one series, finite.</param>
    /// <param name="y">The other, as long.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// S/√((n₀ − n₁)(n₀ − n₂)), n₀ = n(n−1)/2, n₁ and n₂ the pairs tied in x and in y, with tanh(artanh τ ± z√(.437/(n − 4))), from
    /// −1 to 1 for three or four pairs. p is exact up to 50 pairs without ties, otherwise by the normal approximation with
    /// the variance corrected for ties. Null, no estimate, for fewer than three pairs or a series that is all alike.
    /// </returns>
    /// <remarks>
    /// Holds for independent pairs, from about ten on. For τ = ±1 the interval is taken as for the nearest other value.
    /// Source: Kendall (1938, 1970); Fieller, Hartley &amp; Pearson (1957), Biometrika 44.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Series of different length, a value that is no finite number, or confidence outside 0–1.</exception>
    public static Together? KendallTauB(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = .95)
    {
        Ranks.Check(x, y, confidence);
        if (!Ranks.CanTell(x, y))
            return null;
        var s = 0L;
        for (var i = 1; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
                s += Math.Sign(x[i].CompareTo(x[j])) * Math.Sign(y[i].CompareTo(y[j]));
        }

        var (tiesX, tiesY) = (Ties.Of(x), Ties.Of(y));
        var n = (double)x.Length;
        var all = n * (n - 1) / 2;
        var tau = Math.Clamp(s / Math.Sqrt((all - tiesX.Pairs) * (all - tiesY.Pairs)), -1, 1);
        var (low, high) = n < 5 ? (-1, 1) : Ranks.Fisher(tau, 1 - (1 / all), Math.Sqrt(.437 / (n - 4)), confidence);
        var p = tiesX.Pairs + tiesY.Pairs is 0 && x.Length <= exactUpTo
            ? Ties.ExactP(x.Length, s)
            : Quantile.NormalTwoSided(s / Math.Sqrt(Ties.Variance(n, tiesX, tiesY)));
        return new Together(new Measure(tau, low, high, x.Length, confidence), p);
    }

    /// <summary>A rank correlation of one series with another some steps later: does the first run ahead?</summary>
    /// <param name="x">The series that would run ahead, in the order of time; null where nothing is known.</param>
    /// <param name="y">The series that would follow, as long.</param>
    /// <param name="lag">How many steps later: xₜ beside yₜ₊lag; negative when y would run ahead.</param>
    /// <param name="kendall">τ-b instead of ρ.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>As <see cref="Spearman"/> or <see cref="KendallTauB"/> over the pairs that are both known; null when they tell nothing.</returns>
    /// <remarks>
    /// Of several lags tried the best always looks good: adjust their p-values (<see cref="Comparisons.Adjusted"/>).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Series of different length, a value that is no finite number, or confidence outside 0–1.</exception>
    public static Together? Lagged(
        ReadOnlySpan<double?> x, ReadOnlySpan<double?> y, int lag, bool kendall = false, double confidence = .95)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length, nameof(y));
        Guard.Confidence(confidence);
        var (ahead, behind) = (new List<double>(), new List<double>());
        for (var t = 0; t < x.Length; t++)
        {
            var later = (long)t + lag;
            if (later < 0 || later >= y.Length || x[t] is not { } a || y[(int)later] is not { } b)
                continue;
            ahead.Add(a);
            behind.Add(b);
        }

        return kendall
            ? KendallTauB(ahead.ToArray(), behind.ToArray(), confidence)
            : Spearman(ahead.ToArray(), behind.ToArray(), confidence);
    }
}
