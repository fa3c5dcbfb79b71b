namespace Bekwaam.Statistics.Survival;

/// <summary>How long something took, or how long it has been going on.</summary>
/// <param name="Time">From its start, 0 or more, in any one unit.</param>
/// <param name="Ended">True when it ended then; false when it was still going on (censored).</param>
public readonly record struct Duration(double Time, bool Ended)
{
    internal static Duration[] Sorted(ReadOnlySpan<Duration> durations)
    {
        foreach (var duration in durations)
            Guard.NotNegative(duration.Time, nameof(durations));
        var sorted = durations.ToArray();
        Array.Sort(sorted, (a, b) => a.Time.CompareTo(b.Time));
        return sorted;
    }
}
