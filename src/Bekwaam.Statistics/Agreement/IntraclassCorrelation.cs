namespace Bekwaam.Statistics.Agreement;

/// <summary>Which share of the differences between ratings are differences between subjects: six forms.</summary>
/// <remarks>
/// From the mean squares B (between subjects), W (within), J (raters), E (rest), n subjects and k raters: ICC(1,1) =
/// (B − W)/(B + (k − 1)W); ICC(2,1) = (B − E)/(B + (k − 1)E + k(J − E)/n); ICC(3,1) = (B − E)/(B + (k − 1)E); ICC(1,k) =
/// (B − W)/B; ICC(2,k) = (B − E)/(B + (J − E)/n); ICC(3,k) = (B − E)/B. The intervals rest on the F distribution, for the
/// second form on Satterthwaite's degrees of freedom; they claim what they say for ratings that are about normal, those of the
/// second form a little less with few raters who differ much (91% of the 95% with three raters). Source:
/// Shrout &amp; Fleiss (1979), Psychological Bulletin 86; McGraw &amp; Wong (1996), Psychological Methods 1.
/// </remarks>
public static class IntraclassCorrelation
{
    /// <summary>One of the six.</summary>
    /// <param name="ratings">Subjects (rows) by raters (columns), at least two of each, none missing.</param>
    /// <param name="form">Which.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// The estimate, n the subjects. It may be negative. Null when the ratings show no differences that the form could
    /// divide by: all alike, or for a mean (ICC(·,k)) subjects that are all alike.
    /// </returns>
    /// <exception cref="ArgumentException">Fewer than two subjects or raters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rating that is no finite number, no such form, or confidence outside 0–1.</exception>
    public static AgreementEstimate? Of(double[,] ratings, IccForm form, double confidence = .95)
    {
        Guard.Confidence(confidence);
        var m = RatingMatrix.Of(ratings);
        var upper = (1 + confidence) / 2;
        return form switch
        {
            IccForm.OneWaySingle or IccForm.OneWayAverage => ByRatio(
                m, m.Within, m.Subjects * (m.Raters - 1d), form is IccForm.OneWayAverage, upper, confidence),
            IccForm.FixedSingle or IccForm.FixedAverage => ByRatio(
                m, m.Residual, (m.Subjects - 1d) * (m.Raters - 1), form is IccForm.FixedAverage, upper, confidence),
            IccForm.RandomSingle or IccForm.RandomAverage => Random(m, form is IccForm.RandomAverage, upper, confidence),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a form of the intraclass correlation."),
        };
    }

    /// <summary>The first and the third form: both follow from F = B/rest.</summary>
    private static AgreementEstimate? ByRatio(
        RatingMatrix m, double rest, double restFreedom, bool average, double upper, double confidence)
    {
        if (m.Between is 0 && (average || rest is 0))
            return null;
        // Without a rest the ratings agree to the last digit, and so do both ends.
        if (rest is 0)
            return new AgreementEstimate(1, 1, 1, null, m.Subjects, confidence);
        var f = m.Between / rest;
        var low = f / FQuantile.Of(upper, m.Subjects - 1, restFreedom);
        var high = f * FQuantile.Of(upper, restFreedom, m.Subjects - 1);
        return new AgreementEstimate(At(f), At(low), At(high), null, m.Subjects, confidence);

        double At(double ratio) => average ? 1 - (1 / ratio) : (ratio - 1) / (ratio + m.Raters - 1);
    }

    private static AgreementEstimate? Random(RatingMatrix m, bool average, double upper, double confidence)
    {
        var (n, k) = ((double)m.Subjects, (double)m.Raters);
        var parts = m.Between + ((k - 1) * m.Residual) + (k * (m.Among - m.Residual) / n);
        var whole = m.Between + ((m.Among - m.Residual) / n);
        // Raters who agree more than chance allows can leave nothing to divide by.
        if (parts <= 1e-12 * (m.Between + m.Among + m.Residual) || (average && whole <= 1e-12 * (m.Between + m.Among + m.Residual)))
            return null;
        var single = (m.Between - m.Residual) / parts;
        var (low, high) = RandomEnds(m, single, upper);
        return average
            ? new AgreementEstimate(
                (m.Between - m.Residual) / whole, OfMean(low), OfMean(high), null, m.Subjects, confidence)
            : new AgreementEstimate(single, low, high, null, m.Subjects, confidence);

        double? OfMean(double? end) => end is { } one && 1 + (one * (k - 1)) > 0 ? k * one / (1 + (one * (k - 1))) : null;
    }

    private static (double? Low, double? High) RandomEnds(RatingMatrix m, double single, double upper)
    {
        var (n, k) = ((double)m.Subjects, (double)m.Raters);
        if (m.Residual is 0)
            return m.Among is 0 ? (1, 1) : RandomEndsWithoutResidual(m, upper);
        var f = m.Among / m.Residual;
        var rest = (n * (1 + ((k - 1) * single))) - (k * single);
        var freedom = (k - 1) * (n - 1) * Math.Pow((k * single * f) + rest, 2)
            / (((n - 1) * k * k * single * single * f * f) + (rest * rest));
        if (!(freedom > 0))
            return (null, null);
        var forLow = FQuantile.Of(upper, n - 1, freedom);
        var forHigh = FQuantile.Of(upper, freedom, n - 1);
        var noise = (k * m.Among) + (((k * n) - k - n) * m.Residual);
        return (
            n * (m.Between - (forLow * m.Residual)) / ((forLow * noise) + (n * m.Between)),
            n * ((forHigh * m.Between) - m.Residual) / (noise + (n * forHigh * m.Between)));
    }

    /// <summary>With no residual at all the raters' own differences are all the noise, on their k − 1 degrees of freedom.</summary>
    private static (double Low, double High) RandomEndsWithoutResidual(RatingMatrix m, double upper)
    {
        var (n, k) = ((double)m.Subjects, (double)m.Raters);
        var forLow = FQuantile.Of(upper, n - 1, k - 1);
        var forHigh = FQuantile.Of(upper, k - 1, n - 1);
        return (
            n * m.Between / ((forLow * k * m.Among) + (n * m.Between)),
            n * forHigh * m.Between / ((k * m.Among) + (n * forHigh * m.Between)));
    }
}
