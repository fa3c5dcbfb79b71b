namespace Bekwaam.Browser.Tests;

/// <summary>Starts on a fixed day, so that the demo and its pictures are the same on every run, and ticks from there.</summary>
internal sealed class DemoClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 18, 9, 30, 0, TimeSpan.Zero);
    private readonly long started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Start + System.GetElapsedTime(started);
}
