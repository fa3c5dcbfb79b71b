namespace Bekwaam.Core.Settings.Hours;

/// <summary>Dutch public holidays, each on the day that its rule gives.</summary>
public enum Holiday : short
{
    NewYear = 1,
    GoodFriday = 2,
    EasterSunday = 3,
    EasterMonday = 4,
    /// <summary>27 April, or the 26th when that is a Sunday.</summary>
    KingsDay = 5,
    /// <summary>5 May of years that five divides.</summary>
    LiberationDay = 6,
    /// <summary>5 May of the other years.</summary>
    LiberationDayOtherYears = 7,
    Ascension = 8,
    WhitSunday = 9,
    WhitMonday = 10,
    Christmas = 11,
    BoxingDay = 12,
}

/// <summary>On which days the holidays fall.</summary>
public static class Holidays
{
    /// <summary>Those on which most firms are closed.</summary>
    public static readonly IReadOnlyList<Holiday> Usual =
        [.. Enum.GetValues<Holiday>().Where(holiday => holiday is not (Holiday.GoodFriday or Holiday.LiberationDayOtherYears))];

    /// <summary>The day in a year, or null in years in which it is not kept.</summary>
    public static DateOnly? In(int year, Holiday holiday) => holiday switch
    {
        Holiday.NewYear => new DateOnly(year, 1, 1),
        Holiday.GoodFriday => Easter(year).AddDays(-2),
        Holiday.EasterSunday => Easter(year),
        Holiday.EasterMonday => Easter(year).AddDays(1),
        Holiday.KingsDay => new DateOnly(year, 4, 27) is var day && day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : day,
        Holiday.LiberationDay => year % 5 == 0 ? new DateOnly(year, 5, 5) : null,
        Holiday.LiberationDayOtherYears => year % 5 == 0 ? null : new DateOnly(year, 5, 5),
        Holiday.Ascension => Easter(year).AddDays(39),
        Holiday.WhitSunday => Easter(year).AddDays(49),
        Holiday.WhitMonday => Easter(year).AddDays(50),
        Holiday.Christmas => new DateOnly(year, 12, 25),
        _ => new DateOnly(year, 12, 26),
    };

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    /// <remarks>The anonymous algorithm as given by Meeus, Astronomical Algorithms (1991).</remarks>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
