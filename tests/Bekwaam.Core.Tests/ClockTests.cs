namespace Bekwaam.Core.Tests;

public sealed class ClockTests
{
    [Fact]
    public void Time_is_whole_microseconds_in_utc()
    {
        var fine = new DateTimeOffset(638_000_000_000_000_017, TimeSpan.FromHours(2));
        new Clock(new Fixed(fine)).GetUtcNow().ShouldBe(new DateTimeOffset(638_000_000_000_000_010, TimeSpan.FromHours(2)));
        new Clock(new Fixed(fine)).GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
    }

    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
