namespace Bekwaam.Statistics.Agreement;

/// <summary>How far stated probabilities lie from what happened.</summary>
/// <param name="Expected">L1: the mean over forecasts of their bin's |share that happened − mean probability|, 0–1.</param>
/// <param name="RootMeanSquare">L2: the root of the mean of that squared.</param>
/// <param name="Largest">The largest of any bin.</param>
/// <param name="Bins">The bins that hold a forecast, in order; empty ones say nothing and are left out.</param>
/// <param name="N">How many forecasts.</param>
/// <remarks>
/// Bins are equally wide: bin i of b holds probabilities from i/b up to but not including (i + 1)/b, the last one 1 as
/// well. Few forecasts a bin make all three too large; no interval is claimed. Source: Naeini, Cooper &amp; Hauskrecht
/// (2015), AAAI 29.
/// </remarks>
public sealed record CalibrationError(
    double Expected, double RootMeanSquare, double Largest, IReadOnlyList<CalibrationBin> Bins, long N)
{
    /// <summary>From forecasts and what came of them.</summary>
    /// <param name="probabilities">Per forecast the probability that was stated, 0–1.</param>
    /// <param name="happened">Per forecast whether it happened.</param>
    /// <param name="bins">How many bins, at least 1.</param>
    /// <returns>The three errors and the bins behind them.</returns>
    /// <exception cref="ArgumentException">No forecasts, or lists of unequal length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside 0–1, or fewer than one bin.</exception>
    public static CalibrationError Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened, int bins = 10)
    {
        Guard.AtLeastOne(bins);
        if (probabilities.IsEmpty || probabilities.Length != happened.Length)
            throw new ArgumentException("At least one forecast is needed, each with its outcome.", nameof(happened));
        var (n, stated, came) = (new long[bins], new double[bins], new long[bins]);
        for (var i = 0; i < happened.Length; i++)
        {
            Guard.Within(probabilities[i], 0, 1, nameof(probabilities));
            var at = Math.Min(bins - 1, (int)(probabilities[i] * bins));
            n[at]++;
            stated[at] += probabilities[i];
            came[at] += happened[i] ? 1 : 0;
        }

        CalibrationBin[] filled =
        [
            .. Enumerable.Range(0, bins).Where(b => n[b] > 0).Select(b => new CalibrationBin(
                (double)b / bins, (double)(b + 1) / bins, n[b], stated[b] / n[b], (double)came[b] / n[b])),
        ];
        return new CalibrationError(
            filled.Sum(b => b.N * b.Gap) / happened.Length,
            Math.Sqrt(filled.Sum(b => b.N * b.Gap * b.Gap) / happened.Length),
            filled.Max(b => b.Gap),
            filled,
            happened.Length);
    }
}

/// <summary>The forecasts of about one probability.</summary>
/// <param name="From">The lowest probability of the bin.</param>
/// <param name="To">Where the next begins.</param>
/// <param name="N">How many forecasts.</param>
/// <param name="Stated">Their mean probability.</param>
/// <param name="Happened">The share that happened.</param>
public readonly record struct CalibrationBin(double From, double To, long N, double Stated, double Happened)
{
    /// <summary>|Happened − Stated|.</summary>
    public double Gap => Math.Abs(Happened - Stated);
}
