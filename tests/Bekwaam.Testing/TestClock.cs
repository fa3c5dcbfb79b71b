namespace Bekwaam.Testing;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>A Tuesday morning, well inside a quarter.</summary>
    public static readonly DateTimeOffset Start = new(2026, 8, 18, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
