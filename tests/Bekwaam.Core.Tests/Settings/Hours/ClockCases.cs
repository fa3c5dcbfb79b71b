using System.Globalization;
using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Tests.Settings.Hours;

/// <summary>
/// Opening time worked out by hand, with a calendar. Times are those of the branch's wall; where the wall says a time twice,
/// the offset from UTC stands behind it.
/// </summary>
internal static class ClockCases
{
    private static readonly string[] None = ["", "", "", "", "", "", ""];
    private static readonly string[] NineToFive = ["9-17", "9-17", "9-17", "9-17", "9-17", "", ""];

    /// <summary>Offices and shops by the name that the table uses.</summary>
    private static readonly Dictionary<string, BusinessClock> Branches = new(StringComparer.Ordinal)
    {
        ["office"] = Clock(NineToFive, Holidays.Usual),
        ["office, Good Friday too"] = Clock(NineToFive, [.. Holidays.Usual, Holiday.GoodFriday]),
        ["office, no holidays"] = Clock(NineToFive, []),
        ["lunch closed"] = Clock(["8:30-12, 13-17", "8:30-12, 13-17", "8:30-12, 13-17", "8:30-12, 13-17", "8:30-12", "", ""], Holidays.Usual),
        ["shop"] = Clock(["13-18", "9-18", "9-18", "9-21", "9-18", "9-17", ""], Holidays.Usual),
        ["bar"] = Clock(["", "", "", "", "20-2", "20-2", ""], []),
        ["night line"] = Clock(["1-5", "1-5", "1-5", "1-5", "1-5", "1-5", "1-5"], []),
        ["gap hour"] = Clock(["2:15-2:45", "2:15-2:45", "2:15-2:45", "2:15-2:45", "2:15-2:45", "2:15-2:45", "2:15-2:45"], []),
        ["always"] = Clock(["0-24", "0-24", "0-24", "0-24", "0-24", "0-24", "0-24"], []),
        ["one day a year"] = Clock(None, [], ("2026-03-17", "10-11")),
        ["office with days that differ"] = Clock(NineToFive, Holidays.Usual, ("2026-12-24", "9-13"), ("2026-12-25", "10-12"), ("2026-11-25", ""), ("2026-11-28", "9-12, 13-14")),
        ["Las Palmas"] = Clock(NineToFive, Holidays.Usual, "Atlantic/Canary"),
        ["New York"] = Clock(NineToFive, [], "America/New_York"),
        ["Kolkata"] = Clock(NineToFive, [], "Asia/Kolkata"),
    };

    /// <summary>What it shows; where; from; so much opening time later; it is then.</summary>
    public static readonly (string Name, string Branch, string From, string Open, string Due)[] Later =
    [
        ("within a morning", "office", "2026-11-24 09:30", "1:00", "2026-11-24 10:30"),
        ("to closing time exactly it is still that day", "office", "2026-11-24 15:00", "2:00", "2026-11-24 17:00"),
        ("a minute more is the next morning", "office", "2026-11-24 15:00", "2:01", "2026-11-25 09:01"),
        ("before opening it begins to run at opening", "office", "2026-11-24 07:12", "0:30", "2026-11-24 09:30"),
        ("at opening exactly", "office", "2026-11-24 09:00", "8:00", "2026-11-24 17:00"),
        ("at closing exactly it begins the next day", "office", "2026-11-24 17:00", "0:15", "2026-11-25 09:15"),
        ("in the evening it begins the next day", "office", "2026-11-24 22:45", "4:00", "2026-11-25 13:00"),
        ("no time at all while open is now", "office", "2026-11-24 11:11", "0:00", "2026-11-24 11:11"),
        ("no time at all while closed is the next opening", "office", "2026-11-24 20:00", "0:00", "2026-11-25 09:00"),
        ("from Friday afternoon over the weekend", "office", "2026-11-20 16:00", "2:00", "2026-11-23 10:00"),
        ("from Saturday", "office", "2026-11-21 12:00", "1:00", "2026-11-23 10:00"),
        ("from Sunday night", "office", "2026-11-22 23:59", "1:00", "2026-11-23 10:00"),
        ("a whole week of forty hours", "office", "2026-11-23 09:00", "40:00", "2026-11-27 17:00"),
        ("forty hours from noon", "office", "2026-11-23 12:00", "40:00", "2026-11-30 12:00"),
        ("two weeks", "office", "2026-11-02 09:00", "80:00", "2026-11-13 17:00"),
        ("over Easter Monday", "office", "2026-04-03 16:00", "2:00", "2026-04-07 10:00"),
        ("Good Friday is an ordinary day unless one closes", "office", "2026-04-03 10:00", "1:00", "2026-04-03 11:00"),
        ("Good Friday for who closes", "office, Good Friday too", "2026-04-03 10:00", "1:00", "2026-04-07 10:00"),
        ("over King's Day", "office", "2026-04-24 16:30", "1:00", "2026-04-28 09:30"),
        ("King's Day on the 26th, a Saturday, leaves Monday", "office", "2025-04-25 16:30", "1:00", "2025-04-28 09:30"),
        ("Liberation Day in a year that five divides", "office", "2025-05-05 10:00", "1:00", "2025-05-06 10:00"),
        ("Liberation Day in another year", "office", "2026-05-05 10:00", "1:00", "2026-05-05 11:00"),
        ("over Ascension Day, with the Friday after it open", "office", "2026-05-13 16:00", "2:00", "2026-05-15 10:00"),
        ("over Whit Monday", "office", "2026-05-22 16:00", "2:00", "2026-05-26 10:00"),
        ("over Christmas and the weekend behind it", "office", "2026-12-24 16:00", "2:00", "2026-12-28 10:00"),
        ("over New Year", "office", "2026-12-31 16:00", "2:00", "2027-01-04 10:00"),
        ("holidays for who keeps none", "office, no holidays", "2026-12-25 10:00", "1:00", "2026-12-25 11:00"),
        ("New Year for who keeps none", "office, no holidays", "2026-12-31 16:00", "2:00", "2027-01-01 10:00"),
        ("into the lunch break", "lunch closed", "2026-11-24 11:30", "0:30", "2026-11-24 12:00"),
        ("over the lunch break", "lunch closed", "2026-11-24 11:30", "1:00", "2026-11-24 13:30"),
        ("from within the lunch break", "lunch closed", "2026-11-24 12:20", "0:10", "2026-11-24 13:10"),
        ("a whole day of two parts", "lunch closed", "2026-11-24 08:30", "7:30", "2026-11-24 17:00"),
        ("over a short Friday and the weekend", "lunch closed", "2026-11-27 11:00", "1:30", "2026-11-30 09:00"),
        ("a shop that opens late on Monday", "shop", "2026-11-21 16:30", "1:00", "2026-11-23 13:30"),
        ("the late night", "shop", "2026-11-26 17:30", "3:00", "2026-11-26 20:30"),
        ("a shop's Saturday", "shop", "2026-11-27 17:30", "1:00", "2026-11-28 09:30"),
        ("over midnight", "bar", "2026-11-20 23:00", "2:00", "2026-11-21 01:00"),
        ("after midnight it is still last night", "bar", "2026-11-21 01:30", "1:00", "2026-11-21 20:30"),
        ("from after the second night", "bar", "2026-11-22 01:59", "0:02", "2026-11-27 20:01"),
        ("always open, over midnight", "always", "2026-11-22 23:30", "1:00", "2026-11-23 00:30"),
        ("always open, a thousand hours", "always", "2026-11-01 00:00", "1000:00", "2026-12-12 16:00"),
        ("the night in spring lasts an hour less", "night line", "2026-03-29 01:00", "3:00", "2026-03-29 05:00"),
        ("and a minute more is the next night", "night line", "2026-03-29 01:00", "3:01", "2026-03-30 01:01"),
        ("the night in autumn lasts an hour more", "night line", "2026-10-25 01:00", "5:00", "2026-10-25 05:00"),
        ("the first of the two half past twos", "night line", "2026-10-25 01:00", "1:30", "2026-10-25 02:30 +02:00"),
        ("the second of the two half past twos", "night line", "2026-10-25 01:00", "2:30", "2026-10-25 02:30 +01:00"),
        ("always open, over the change in spring", "always", "2026-03-28 12:00", "24:00", "2026-03-29 13:00"),
        ("always open, over the change in autumn", "always", "2026-10-24 12:00", "24:00", "2026-10-25 11:00"),
        ("an office does not notice the change in spring", "office", "2026-03-27 16:00", "2:00", "2026-03-30 10:00"),
        ("an office does not notice the change in autumn", "office", "2026-10-23 16:00", "2:00", "2026-10-26 10:00"),
        ("hours that the clock skips come as much later", "gap hour", "2026-03-29 00:00", "0:10", "2026-03-29 03:25"),
        ("hours that come twice run from the first to the last", "gap hour", "2026-10-25 00:00", "1:30", "2026-10-25 02:45 +01:00"),
        ("open one day a year", "one day a year", "2026-01-05 10:00", "1:00", "2026-03-17 11:00"),
        ("a short Christmas Eve, and Christmas open for two hours", "office with days that differ", "2026-12-24 12:30", "1:00", "2026-12-25 10:30"),
        ("a Wednesday that is closed", "office with days that differ", "2026-11-24 16:30", "1:00", "2026-11-26 09:30"),
        ("a Saturday that is open in two parts", "office with days that differ", "2026-11-27 16:30", "4:00", "2026-11-28 13:30"),
        ("Las Palmas has its own nine o'clock", "Las Palmas", "2026-11-24 16:30", "1:00", "2026-11-25 09:30"),
        ("New York changes its clock earlier in spring", "New York", "2026-03-06 16:00", "2:00", "2026-03-09 10:00"),
        ("New York changes its clock later in autumn", "New York", "2026-10-30 16:00", "2:00", "2026-11-02 10:00"),
        ("Kolkata never does, and is half an hour off", "Kolkata", "2026-03-27 16:45", "1:00", "2026-03-30 09:45"),
    ];

    /// <summary>What it shows; where; from; until; so much opening time lies between.</summary>
    public static readonly (string Name, string Branch, string From, string Until, string Open)[] Lying =
    [
        ("within a day", "office", "2026-11-24 10:00", "2026-11-24 11:15", "1:15"),
        ("a night", "office", "2026-11-24 17:00", "2026-11-25 09:00", "0:00"),
        ("a weekend", "office", "2026-11-20 17:00", "2026-11-23 09:00", "0:00"),
        ("from the evening before to the morning after", "office", "2026-11-23 20:00", "2026-11-25 07:00", "8:00"),
        ("a week with Easter Monday", "office", "2026-04-06 00:00", "2026-04-13 00:00", "32:00"),
        ("a year of 2026: 261 weekdays less six holidays on weekdays", "office", "2026-01-01 00:00", "2027-01-01 00:00", "2040:00"),
        ("over lunch", "lunch closed", "2026-11-24 11:00", "2026-11-24 14:00", "2:00"),
        ("a weekend's nights", "bar", "2026-11-20 00:00", "2026-11-23 00:00", "12:00"),
        ("the night in spring", "night line", "2026-03-29 00:00", "2026-03-29 12:00", "3:00"),
        ("the night in autumn", "night line", "2026-10-25 00:00", "2026-10-25 12:00", "5:00"),
        ("the long day in autumn", "always", "2026-10-25 00:00", "2026-10-26 00:00", "25:00"),
        ("backwards is none", "office", "2026-11-25 10:00", "2026-11-24 10:00", "0:00"),
    ];

    public static BusinessClock Of(string branch) => Branches[branch];

    public static DateTimeOffset Wall(string branch, string text)
    {
        if (text.Length > 16)
            return DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        var local = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var zone = Of(branch).Zone;
        zone.IsAmbiguousTime(local).ShouldBeFalse($"{text} comes twice: say which");
        zone.IsInvalidTime(local).ShouldBeFalse($"{text} does not exist");
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static TimeSpan Length(string text)
    {
        var parts = text.Split(':');
        return TimeSpan.FromMinutes(int.Parse(parts[0], CultureInfo.InvariantCulture) * 60 + int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static BusinessClock Clock(string[] week, IReadOnlyList<Holiday> closed, params (string Day, string Hours)[] exceptions) => Clock(week, closed, "Europe/Amsterdam", exceptions);

    private static BusinessClock Clock(string[] week, IReadOnlyList<Holiday> closed, string zone, params (string Day, string Hours)[] exceptions) => new(
        new OpeningHours(
            [.. week.Select(day => HoursText.Read(day).Value)],
            closed,
            [.. exceptions.Select(e => new OpeningHours.OtherDay(DateOnly.ParseExact(e.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), HoursText.Read(e.Hours).Value, null))],
            null),
        TimeZoneInfo.FindSystemTimeZoneById(zone));
}
