namespace Bekwaam.Demo;

/// <summary>When things happened at the demo company: by its own clock on the wall, and never after now.</summary>
internal sealed class DemoCalendar(DateTimeOffset now, TimeZoneInfo zone)
{
    public DateTimeOffset Now => now;

    public DateOnly Today => DayOf(now);

    public DemoQuarter[] Quarters => DemoQuarter.Until(Today);

    public TimeZoneInfo Zone => zone;

    /// <summary>The day of a moment on the company's wall.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>A moment on a day, or now if that has yet to come.</summary>
    public DateTimeOffset At(DateOnly day, int hour = 9, int minute = 0)
    {
        var wall = day.ToDateTime(new TimeOnly(hour, minute));
        var moment = new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
        return moment < now ? moment : now;
    }
}
