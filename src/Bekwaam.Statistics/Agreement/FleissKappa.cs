namespace Bekwaam.Statistics.Agreement;

/// <summary>Agreement beyond chance of a fixed number of raters, who may be others for each subject.</summary>
/// <remarks>
/// P_i = (Σ n_ij² − r)/(r(r − 1)), p_e = Σ p_j², κ = (mean P_i − p_e)/(1 − p_e). The standard error is the jackknife's over
/// subjects, the interval κ ± t·SE cut off at −1 and 1: the published standard error speaks of κ = 0 only. Its claim
/// holds for about twenty subjects and more. Source: Fleiss (1971), Psychological Bulletin 76; Efron &amp; Stein (1981),
/// Annals of Statistics 9, for the jackknife.
/// </remarks>
public static class FleissKappa
{
    /// <summary>From counts.</summary>
    /// <param name="counts">Per subject (row) how many raters chose each category (column).</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// The estimate; null when all ratings lie in one category. Without an interval below three subjects, or when one
    /// subject alone makes the difference between one category and more.
    /// </returns>
    /// <exception cref="ArgumentException">No subjects, fewer than two categories, or not the same number of at least two raters for each subject.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or confidence outside 0–1.</exception>
    public static AgreementEstimate? Of(long[,] counts, double confidence = .95)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Guard.Confidence(confidence);
        var (subjects, categories) = (counts.GetLength(0), counts.GetLength(1));
        if (subjects < 1 || categories < 2)
            throw new ArgumentException("At least one subject and two categories are needed.", nameof(counts));
        var totals = new long[categories];
        var pairs = new double[subjects];
        var raters = 0L;
        for (var i = 0; i < subjects; i++)
        {
            var here = 0L;
            for (var j = 0; j < categories; j++)
            {
                Guard.Count(counts[i, j], nameof(counts));
                here += counts[i, j];
                totals[j] += counts[i, j];
                pairs[i] += (double)counts[i, j] * (counts[i, j] - 1);
            }

            raters = i == 0 ? here : raters;
            if (here != raters || raters < 2)
                throw new ArgumentException("Each subject must have the same number of raters, at least two.", nameof(counts));
        }

        var agreeing = pairs.Sum();
        if (Kappa(totals, agreeing, subjects, raters) is not { } kappa)
            return null;
        var error = Jackknife();
        if (error is null)
            return new AgreementEstimate(kappa, null, null, null, subjects, confidence);
        var half = Quantile.Student(subjects - 1, confidence) * error.Value;
        return new AgreementEstimate(
            kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half), error, subjects, confidence);

        double? Jackknife()
        {
            if (subjects < 3)
                return null;
            var without = new double[subjects];
            for (var i = 0; i < subjects; i++)
            {
                for (var j = 0; j < categories; j++)
                    totals[j] -= counts[i, j];
                if (Kappa(totals, agreeing - pairs[i], subjects - 1, raters) is not { } one)
                    return null;
                without[i] = one;
                for (var j = 0; j < categories; j++)
                    totals[j] += counts[i, j];
            }

            var mean = without.Average();
            return Math.Sqrt((subjects - 1d) / subjects * without.Sum(k => (k - mean) * (k - mean)));
        }
    }

    private static double? Kappa(long[] totals, double agreeing, long subjects, long raters)
    {
        double ratings = subjects * raters;
        var expected = totals.Sum(t => t / ratings * (t / ratings));
        return 1 - expected < 1e-12 ? null : ((agreeing / (ratings * (raters - 1))) - expected) / (1 - expected);
    }
}
