using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Sketches;

namespace Bekwaam.Statistics.Agreement;

/// <summary>Agreement of any number of raters, of whom some may have skipped some units, on any level of measurement.</summary>
/// <remarks>
/// α = 1 − D_o/D_e with D_o = (1/n)Σ_u Σ_{c≠k} n_uc n_uk δ²_ck/(m_u − 1) over units u with m_u ≥ 2 ratings, D_e = Σ n_c n_k
/// δ²_ck/(n(n − 1)), n all ratings in those units. The interval is the bootstrap's over units (percentiles, seeded); its
/// claim holds for about twenty units and more. Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability;
/// Krippendorff (2004), Content Analysis, chapter 11.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>From ratings.</summary>
    /// <param name="ratings">Per rater (row) and unit (column) the rating; null where the rater gave none.</param>
    /// <param name="level">What a difference between two ratings means.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <param name="draws">How many samples the bootstrap draws; 0 for no interval.</param>
    /// <param name="seed">Where the draws start: the same seed gives the same interval.</param>
    /// <returns>
    /// The estimate, n the units with two ratings or more; null when no unit has two, or when all ratings there are alike.
    /// Without an interval when there are fewer than three such units.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A rating that is no finite number, or negative on a ratio scale; negative draws; confidence outside 0–1.
    /// </exception>
    public static AgreementEstimate? Of(
        double?[,] ratings, RatingLevel level, double confidence = .95, int draws = 1000, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Guard.Confidence(confidence);
        Guard.Count(draws);
        if (!Enum.IsDefined(level))
            throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level of measurement.");
        var table = new RatingTable(ratings, level);
        if (table.Alpha() is not { } alpha)
            return null;
        var units = table.Units;
        if (units < 3 || draws == 0)
            return new AgreementEstimate(alpha, null, null, null, units, confidence);
        var random = new Xoshiro256(seed);
        var times = new int[units];
        var drawn = new double[draws];
        for (var i = 0; i < draws; i++)
        {
            Array.Clear(times);
            for (var j = 0; j < units; j++)
                times[(int)(random.NextUniform() * units)]++;
            // Units that are all alike leave nothing to disagree about.
            drawn[i] = table.Alpha(times) ?? 1;
        }

        var mean = drawn.Average();
        var error = draws < 2 ? (double?)null : Math.Sqrt(drawn.Sum(a => (a - mean) * (a - mean)) / (draws - 1));
        return new AgreementEstimate(
            alpha,
            Math.Min(alpha, ExactQuantile.Of(drawn, (1 - confidence) / 2)),
            Math.Max(alpha, ExactQuantile.Of(drawn, (1 + confidence) / 2)),
            error,
            units,
            confidence);
    }
}
