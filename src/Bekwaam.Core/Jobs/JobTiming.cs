namespace Bekwaam.Core.Jobs;

/// <summary>How patient the queue is.</summary>
/// <param name="Lease">How long a claim holds without a heartbeat: after a crash the job goes on that much later.</param>
/// <param name="Poll">How often a worker looks when nothing woke it.</param>
/// <param name="MaxAttempts">After so many failures a person decides.</param>
/// <param name="FirstRetry">Wait after the first failure; doubled after each next.</param>
/// <param name="LongestRetry">Never wait longer than this.</param>
public sealed record JobTiming(TimeSpan Lease, TimeSpan Poll, int MaxAttempts, TimeSpan FirstRetry, TimeSpan LongestRetry)
{
    public static JobTiming Default { get; } = new(
        Lease: TimeSpan.FromSeconds(15),
        Poll: TimeSpan.FromSeconds(1),
        MaxAttempts: 8,
        FirstRetry: TimeSpan.FromSeconds(10),
        LongestRetry: TimeSpan.FromHours(1));

    /// <summary>
    /// The wait after a failed attempt: first · 2^(attempt − 1), at most the longest, times 0.8–1.2, so that jobs that failed
    /// together do not come back together.
    /// </summary>
    /// <param name="attempt">1 for the first.</param>
    /// <param name="chance">Uniform on [0, 1).</param>
    public TimeSpan RetryAfter(int attempt, double chance)
    {
        var doubled = FirstRetry * Math.Pow(2, Math.Min(attempt - 1, 30));
        var wait = doubled < LongestRetry ? doubled : LongestRetry;
        return wait * (0.8 + 0.4 * chance);
    }
}
