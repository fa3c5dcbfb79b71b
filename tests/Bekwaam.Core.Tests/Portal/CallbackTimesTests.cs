using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>When a customer can be called back.</summary>
public sealed class CallbackTimesTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    // In the morning: still before noon, then the afternoon, then the next day.
    [InlineData("2026-11-24 09:30", "24 12:00", "24 17:00", "25 12:00")]
    // Too late for the morning.
    [InlineData("2026-11-24 11:15", "24 17:00", "25 12:00", "25 17:00")]
    // An hour before closing time there is no time left.
    [InlineData("2026-11-24 16:30", "25 12:00", "25 17:00", "26 12:00")]
    // At night, and in the weekend.
    [InlineData("2026-11-28 03:00", "30 12:00", "30 17:00", "1 12:00")]
    public void The_next_parts_of_days_on_which_one_is_open(string now, params string[] before)
    {
        var parts = CallbackTimes.Of(new BusinessClock(OpeningHours.Default, Zone), At(now));

        parts.Count.ShouldBe(6);
        parts.Take(before.Length).Select(part => TimeZoneInfo.ConvertTime(part.Before, Zone).ToString("d HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(before);
        parts.ShouldAllBe(part => part.Before - part.From >= CallbackTimes.Soonest / 2);
    }

    [Fact]
    public void Who_is_never_open_promises_no_call()
    {
        var never = OpeningHours.Default with { Week = [.. Enumerable.Repeat<IReadOnlyList<OpenSpan>>([], 7)] };

        CallbackTimes.Of(new BusinessClock(never, Zone), At("2026-11-24 09:30")).ShouldBeEmpty();
    }

    private static DateTimeOffset At(string local)
    {
        var wall = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall));
    }
}
