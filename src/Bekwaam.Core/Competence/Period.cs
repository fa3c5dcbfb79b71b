using System.Globalization;

namespace Bekwaam.Core.Competence;

/// <summary>A calendar quarter or year: what a verdict is about.</summary>
public readonly record struct Period
{
    private Period(int year, int quarter)
    {
        if (year is < 1 or > 9998)
            throw new ArgumentOutOfRangeException(nameof(year), year, "Must be 1 to 9998.");
        (Year, Quarter) = (year, quarter);
    }

    public int Year { get; }

    /// <summary>1–4, or 0 for the whole year.</summary>
    public int Quarter { get; }

    public bool IsYear => Quarter == 0;

    /// <summary>Year times ten plus the quarter: orders quarters, and names them in the database.</summary>
    public int Key => (Year * 10) + Quarter;

    public DateOnly First => new(Year, IsYear ? 1 : (Quarter * 3) - 2, 1);

    /// <summary>The last day that belongs to it.</summary>
    public DateOnly Last => First.AddMonths(IsYear ? 12 : 3).AddDays(-1);

    public Period Previous => IsYear ? OfYear(Year - 1) : Of(First.AddDays(-1));

    public Period Next => IsYear ? OfYear(Year + 1) : Of(Last.AddDays(1));

    /// <summary>The quarter a day lies in.</summary>
    public static Period Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    public static Period OfYear(int year) => new(year, 0);

    public bool Holds(DateOnly day) => day >= First && day <= Last;

    /// <summary>Reads "2026-3" or "2026"; null for anything else.</summary>
    public static Period? Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2999)
            return null;
        if (parts.Length == 1)
            return OfYear(year);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) && quarter is >= 1 and <= 4
            ? new Period(year, quarter)
            : null;
    }

    /// <summary>"2026-3" or "2026", as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => IsYear ? FormattableString.Invariant($"{Year}") : FormattableString.Invariant($"{Year}-{Quarter}");
}
