namespace Bekwaam.Core.Settings.Hours;

/// <summary>When one is open: the week, the holidays on which one is not, and days that differ.</summary>
/// <param name="Week">Seven days from Monday; an empty one is closed.</param>
/// <param name="Closed">Holidays on which one is closed, unless a day of its own says otherwise.</param>
/// <param name="Exceptions">Days that differ from the week; they win over holidays.</param>
/// <param name="TimeZone">IANA name of a branch elsewhere; null for the organisation's.</param>
public sealed record OpeningHours(
    IReadOnlyList<IReadOnlyList<OpenSpan>> Week, IReadOnlyList<Holiday> Closed, IReadOnlyList<OpeningHours.OtherDay> Exceptions, string? TimeZone)
{
    private static readonly OpenSpan NineToFive = new(9 * 60, 17 * 60);

    /// <summary>What holds until somebody says otherwise: Monday to Friday, nine to five.</summary>
    public static readonly OpeningHours Default = new([.. Enumerable.Range(0, 7).Select(day => (IReadOnlyList<OpenSpan>)(day < 5 ? [NineToFive] : []))], Holidays.Usual, [], null);

    /// <param name="Spans">None: closed.</param>
    /// <param name="Name">What day it is, or why.</param>
    public sealed record OtherDay(DateOnly Day, IReadOnlyList<OpenSpan> Spans, string? Name);

    /// <summary>The spans that begin on this day.</summary>
    public IReadOnlyList<OpenSpan> On(DateOnly day)
    {
        foreach (var exception in Exceptions)
        {
            if (exception.Day == day)
                return exception.Spans;
        }

        foreach (var holiday in Closed)
        {
            if (Holidays.In(day.Year, holiday) == day)
                return [];
        }

        return Week[((int)day.DayOfWeek + 6) % 7];
    }
}
