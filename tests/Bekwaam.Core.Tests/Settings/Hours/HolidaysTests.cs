using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Tests.Settings.Hours;

public sealed class HolidaysTests
{
    /// <summary>Dates of Easter as calendars print them.</summary>
    [Theory, InlineData(1961, 4, 2), InlineData(2000, 4, 23), InlineData(2008, 3, 23), InlineData(2011, 4, 24), InlineData(2024, 3, 31), InlineData(2025, 4, 20), InlineData(2026, 4, 5), InlineData(2027, 3, 28), InlineData(2038, 4, 25), InlineData(2100, 3, 28)]
    public void Easter_falls_where_the_calendar_says(int year, int month, int day) => Holidays.Easter(year).ShouldBe(new DateOnly(year, month, day));

    [Theory, InlineData(Holiday.Ascension, "2026-05-14"), InlineData(Holiday.WhitMonday, "2026-05-25"), InlineData(Holiday.GoodFriday, "2026-04-03"), InlineData(Holiday.KingsDay, "2026-04-27")]
    public void The_days_around_it_follow(Holiday holiday, string day) => Holidays.In(2026, holiday).ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Kings_Day_gives_way_to_a_Sunday_and_Liberation_Day_is_kept_every_five_years()
    {
        Holidays.In(2031, Holiday.KingsDay).ShouldBe(new DateOnly(2031, 4, 26));
        Holidays.In(2030, Holiday.LiberationDay).ShouldBe(new DateOnly(2030, 5, 5));
        Holidays.In(2026, Holiday.LiberationDay).ShouldBeNull();
        Holidays.In(2026, Holiday.LiberationDayOtherYears).ShouldBe(new DateOnly(2026, 5, 5));
    }
}
