namespace Bekwaam.Statistics.Agreement;

/// <summary>How close pairs of figures come to being equal: correlation, held against the line y = x.</summary>
/// <remarks>
/// ρ_c = 2s_xy/(s_x² + s_y² + (x̄ − ȳ)²), variances and covariance with n − 1. The interval is tanh(artanh ρ_c ± z·SE) with
/// SE² = [(1 − r²)C²/(1 − ρ_c²) + 2ρ_c²C(1 − ρ_c)u²/(1 − ρ_c²)² − ρ_c²C²u⁴/(2(1 − ρ_c²)²)]/(n − 2), C = ρ_c/r, u² =
/// (x̄ − ȳ)²/(s_x s_y). Its claim holds for about twenty pairs and more that are about normal. Source: Lin (1989),
/// Biometrics 45, with the correction of Lin (2000), Biometrics 56.
/// </remarks>
public static class LinConcordance
{
    /// <summary>From pairs.</summary>
    /// <param name="first">One figure of each pair, at least two pairs.</param>
    /// <param name="second">The other, as many.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// The estimate, n the pairs; null when all figures are one and the same. Without an interval below three pairs, or
    /// when either side does not vary.
    /// </returns>
    /// <exception cref="ArgumentException">Fewer than two pairs, or lists of unequal length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A figure that is not finite, or confidence outside 0–1.</exception>
    public static AgreementEstimate? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = .95)
    {
        Guard.Confidence(confidence);
        if (first.Length != second.Length || first.Length < 2)
            throw new ArgumentException("At least two pairs are needed, each with both figures.", nameof(second));
        var n = first.Length;
        var (x, y) = (Mean(first, nameof(first)), Mean(second, nameof(second)));
        var (xx, yy, xy) = (0d, 0d, 0d);
        for (var i = 0; i < n; i++)
        {
            xx += (first[i] - x) * (first[i] - x) / (n - 1);
            yy += (second[i] - y) * (second[i] - y) / (n - 1);
            xy += (first[i] - x) * (second[i] - y) / (n - 1);
        }

        var apart = (x - y) * (x - y);
        if (xx + yy + apart is 0)
            return null;
        var concordance = Math.Clamp(2 * xy / (xx + yy + apart), -1, 1);
        if (n < 3 || xx is 0 || yy is 0)
            return new AgreementEstimate(concordance, null, null, null, n, confidence);
        var left = 1 - (concordance * concordance);
        // Pairs that are equal, or mirrored, to the last digit leave no error to speak of.
        if (left < 1e-14)
            return new AgreementEstimate(concordance, concordance, concordance, 0, n, confidence);
        var u2 = apart / Math.Sqrt(xx * yy);
        var bias = 2 * Math.Sqrt(xx * yy) / (xx + yy + apart);
        var r2 = Math.Min(1, xy * xy / (xx * yy));
        var squared = concordance * concordance;
        var variance = (((1 - r2) * bias * bias / left)
            + (2 * squared * bias * (1 - concordance) * u2 / (left * left))
            - (squared * bias * bias * u2 * u2 / (2 * left * left))) / (n - 2);
        var error = Math.Sqrt(Math.Max(0, variance));
        var half = Quantile.Normal(confidence) * error;
        var centre = Math.Atanh(concordance);
        return new AgreementEstimate(
            concordance, Math.Tanh(centre - half), Math.Tanh(centre + half), error * left, n, confidence);
    }

    private static double Mean(ReadOnlySpan<double> figures, string name)
    {
        var sum = 0d;
        foreach (var figure in figures)
        {
            Guard.Finite(figure, name);
            sum += figure;
        }

        return sum / figures.Length;
    }
}
