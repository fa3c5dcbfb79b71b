namespace Bekwaam.Statistics.Agreement;

/// <summary>
/// Agreement of two raters beyond chance, on a fixed scale: the categories are given, so that one that nobody used counts.
/// </summary>
/// <remarks>
/// κ = (p_o − p_e)/(1 − p_e) with p_o = Σ w_ij p_ij and p_e = Σ w_ij p_i. p_.j; its standard error is that of Fleiss, Cohen
/// &amp; Everitt (1969), Psychological Bulletin 72, the interval κ ± z·SE cut off at −1 and 1. The claim is one for many
/// subjects (about 3k² of k categories) and holds less at a κ near 1. Source: Cohen (1960), Educ. Psychol. Meas. 20; Cohen
/// (1968), Psychological Bulletin 70.
/// </remarks>
public static class CohenKappa
{
    /// <summary>From the two raters' categories.</summary>
    /// <param name="first">Per subject the first rater's category, from 0 up to the number of categories.</param>
    /// <param name="second">Per subject the second rater's, as many as the first.</param>
    /// <param name="categories">How many categories the scale has, at least 2, used or not.</param>
    /// <param name="weighting">What counts as agreement.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>As <see cref="OfTable"/>.</returns>
    /// <exception cref="ArgumentException">No subjects, or lists of unequal length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A category outside the scale, fewer than 2, or confidence outside 0–1.</exception>
    public static AgreementEstimate? Of(
        ReadOnlySpan<int> first, ReadOnlySpan<int> second, int categories, KappaWeighting weighting = KappaWeighting.None,
        double confidence = .95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        if (first.Length != second.Length)
            throw new ArgumentException("Both raters must judge the same subjects.", nameof(second));
        var counts = new long[categories, categories];
        for (var i = 0; i < first.Length; i++)
        {
            Guard.Within(first[i], 0, categories - 1, nameof(first));
            Guard.Within(second[i], 0, categories - 1, nameof(second));
            counts[first[i], second[i]]++;
        }

        return OfTable(counts, weighting, confidence);
    }

    /// <summary>From a table of counts.</summary>
    /// <param name="counts">Square: rows the first rater's categories, columns the second's, in the order of the scale.</param>
    /// <param name="weighting">What counts as agreement.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The estimate; null when both raters put everything into one category, where chance explains all.</returns>
    /// <exception cref="ArgumentException">No square table of at least 2 × 2, or nothing in it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or confidence outside 0–1.</exception>
    public static AgreementEstimate? OfTable(
        long[,] counts, KappaWeighting weighting = KappaWeighting.None, double confidence = .95)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Guard.Confidence(confidence);
        var size = counts.GetLength(0);
        if (size < 2 || counts.GetLength(1) != size)
            throw new ArgumentException("Must be a square table of at least two categories.", nameof(counts));
        var (n, rows, columns) = Margins(counts);
        var weights = Weights(size, weighting);
        var (observed, expected) = (0d, 0d);
        var (rowMeans, columnMeans) = (new double[size], new double[size]);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                observed += weights[i, j] * counts[i, j] / n;
                expected += weights[i, j] * rows[i] * columns[j];
                rowMeans[i] += weights[i, j] * columns[j];
                columnMeans[j] += weights[i, j] * rows[i];
            }
        }

        if (1 - expected < 1e-12)
            return null;
        var kappa = Math.Clamp((observed - expected) / (1 - expected), -1, 1);
        var squares = 0d;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var own = weights[i, j] - ((rowMeans[i] + columnMeans[j]) * (1 - kappa));
                squares += own * own * counts[i, j] / n;
            }
        }

        var centre = kappa - (expected * (1 - kappa));
        var error = Math.Sqrt(Math.Max(0, squares - (centre * centre)) / n) / (1 - expected);
        var half = Quantile.Normal(confidence) * error;
        return new AgreementEstimate(
            kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half), error, n, confidence);
    }

    private static (long N, double[] Rows, double[] Columns) Margins(long[,] counts)
    {
        var size = counts.GetLength(0);
        var (n, rows, columns) = (0L, new double[size], new double[size]);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                Guard.Count(counts[i, j], nameof(counts));
                n = checked(n + counts[i, j]);
                rows[i] += counts[i, j];
                columns[j] += counts[i, j];
            }
        }

        if (n == 0)
            throw new ArgumentException("At least one subject is needed.", nameof(counts));
        for (var i = 0; i < size; i++)
            (rows[i], columns[i]) = (rows[i] / n, columns[i] / n);
        return (n, rows, columns);
    }

    private static double[,] Weights(int size, KappaWeighting weighting)
    {
        var weights = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var apart = Math.Abs(i - j) / (double)(size - 1);
                weights[i, j] = weighting switch
                {
                    KappaWeighting.None => i == j ? 1 : 0,
                    KappaWeighting.Linear => 1 - apart,
                    KappaWeighting.Quadratic => 1 - (apart * apart),
                    _ => throw new ArgumentOutOfRangeException(nameof(weighting), weighting, "Not a weighting."),
                };
            }
        }

        return weights;
    }
}
