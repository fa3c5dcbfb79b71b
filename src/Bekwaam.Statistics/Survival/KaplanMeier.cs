namespace Bekwaam.Statistics.Survival;

/// <summary>How long things take when some are still going on: the product-limit estimate.</summary>
/// <remarks>
/// S(t) = Π(1 − dᵢ/nᵢ) over the times up to t, dᵢ ended among the nᵢ at risk; what is last seen at a time is at risk at that
/// time. Greenwood's variance of ln S is Σ dᵢ/(nᵢ(nᵢ − dᵢ)); the interval is S^exp(±z·√that/ln S), the log-log form, which
/// stays within 0–1. Its claim holds for about ten ended cases and more, at times where some are still at risk. Source:
/// Kaplan &amp; Meier (1958), J. Am. Stat. Assoc. 53; Kalbfleisch &amp; Prentice (1980) for the interval.
/// </remarks>
public sealed class KaplanMeier
{
    // A curve that runs level at the share asked for is hit although its last bit may differ.
    private const double hair = 1e-9;
    private readonly SurvivalPoint[] points;

    private KaplanMeier(SurvivalPoint[] points, long n, long ended, double confidence) =>
        (this.points, N, Ended, Confidence) = (points, n, ended, confidence);

    /// <summary>The curve, one point per time at which something ended or was last seen, in order.</summary>
    public IReadOnlyList<SurvivalPoint> Points => points;

    /// <summary>How many durations.</summary>
    public long N { get; }

    /// <summary>How many of them ended.</summary>
    public long Ended { get; }

    /// <summary>What the intervals claim, between 0 and 1.</summary>
    public double Confidence { get; }

    /// <summary>The time by which half has ended, as <see cref="TimeUntil"/> for one half.</summary>
    public SurvivalTime Median => TimeUntil(.5);

    /// <summary>The curve of durations.</summary>
    /// <param name="durations">At least one, in any order.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>The curve; flat at 1 when nothing ended.</returns>
    /// <exception cref="ArgumentException">No durations.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time that is negative or no number, or confidence outside 0–1.</exception>
    public static KaplanMeier Of(ReadOnlySpan<Duration> durations, double confidence = .95)
    {
        if (durations.IsEmpty)
            throw new ArgumentException("At least one duration is needed.", nameof(durations));
        Guard.Confidence(confidence);
        var sorted = Duration.Sorted(durations);
        var z = Quantile.Normal(confidence);
        var points = new List<SurvivalPoint>();
        var (share, greenwood, allEnded) = (1d, 0d, 0L);
        for (var i = 0; i < sorted.Length;)
        {
            var (time, atRisk, ended, censored) = (sorted[i].Time, sorted.Length - i, 0, 0);
            for (; i < sorted.Length && sorted[i].Time == time; i++)
                _ = sorted[i].Ended ? ended++ : censored++;
            share *= (double)(atRisk - ended) / atRisk;
            if (ended > 0 && ended < atRisk)
                greenwood += ended / ((double)atRisk * (atRisk - ended));
            allEnded += ended;
            points.Add(Point(time, atRisk, ended, censored, share, greenwood, z));
        }

        return new KaplanMeier([.. points], sorted.Length, allEnded, confidence);
    }

    /// <summary>The curve at a time.</summary>
    /// <param name="time">0 or more.</param>
    /// <returns>
    /// The point that holds at that time, before the first one a share of 1; null after the last one when some were still
    /// going on then: nothing was seen that long.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A time that is negative or no number.</exception>
    public SurvivalPoint? At(double time)
    {
        Guard.NotNegative(time);
        var last = points[^1];
        if (time > last.Time && last.Share > 0)
            return null;
        var at = Array.FindLastIndex(points, p => p.Time <= time);
        return at < 0 ? new SurvivalPoint(0, N, 0, 0, 1, 0, null, null) : points[at];
    }

    /// <summary>The time by which a share has ended, with Brookmeyer and Crowley's interval on the log-log band.</summary>
    /// <param name="share">The share that has ended by then, between 0 and 1.</param>
    /// <returns>
    /// The first time at which the curve lies at or below 1 − share; where it runs level at exactly that, the middle of
    /// the level part. The interval's ends are the same of the lower and upper band. What is not reached is null.
    /// </returns>
    /// <remarks>Source: Brookmeyer &amp; Crowley (1982), Biometrics 38.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A share outside 0–1.</exception>
    public SurvivalTime TimeUntil(double share)
    {
        Guard.Confidence(share);
        var left = 1 - share;
        return new SurvivalTime(
            FirstAt(left, p => p.Share),
            // Without an interval the band is the curve itself: at 1 before anything ended, at 0 after everything has.
            FirstAt(left, p => p.Low ?? p.Share),
            FirstAt(left, p => p.High ?? LastHigh(p)),
            N,
            Ended,
            Confidence);
    }

    /// <summary>At a share of 0 there is no upper band of its own: the one before it goes on.</summary>
    private double LastHigh(SurvivalPoint point) =>
        point.Share > 0 ? 1 : points.LastOrDefault(p => p.High is not null).High ?? 1;

    private double? FirstAt(double left, Func<SurvivalPoint, double> band)
    {
        var first = Array.FindIndex(points, p => band(p) <= left + hair);
        if (first < 0)
            return null;
        var next = Array.FindIndex(points, first, p => band(p) < left - hair);
        var level = Math.Abs(band(points[first]) - left) <= hair;
        return level && next > first ? (points[first].Time + points[next].Time) / 2 : points[first].Time;
    }

    private static SurvivalPoint Point(
        double time, long atRisk, long ended, long censored, double share, double greenwood, double z)
    {
        if (share is 1 or 0)
            return new SurvivalPoint(time, atRisk, ended, censored, share, 0, null, null);
        var error = Math.Sqrt(greenwood);
        var bend = z * error / Math.Log(share);
        return new SurvivalPoint(
            time, atRisk, ended, censored, share, share * error,
            Math.Pow(share, Math.Exp(-bend)), Math.Pow(share, Math.Exp(bend)));
    }
}
