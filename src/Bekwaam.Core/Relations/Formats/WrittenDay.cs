using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats;

/// <summary>Days of birth as address books write them.</summary>
public static partial class WrittenDay
{
    /// <summary>The year that stands for no year: Apple writes 1604, others 0000.</summary>
    private const int NoYear = 1604;

    private static readonly SearchValues<char> Nothing = SearchValues.Create("0-/.: ");

    /// <summary>
    /// 19800322, 1980-03-22, 1980-03, 1980, --0322, --03-22, with a time behind it or not; 22-3-1980, 22/3/1980, 22.3.1980 and,
    /// where it can be nothing else, 3/22/1980.
    /// </summary>
    /// <returns>Null when it is no day that exists.</returns>
    public static PartialDate? Read(string written)
    {
        written = written.Trim();
        if (YearFirst().Match(written) is { Success: true } iso)
        {
            var year = Number(iso, "year");
            return PartialDate.Of(year is NoYear or 0 ? null : year, Number(iso, "month"), Number(iso, "day"));
        }

        if (DayFirst().Match(written) is not { Success: true } local)
            return null;
        var (day, month) = (Number(local, "day"), Number(local, "month"));
        var full = Number(local, "year") is { } said and not (NoYear or 0) ? said : (int?)null;
        return PartialDate.Of(full, month, day) ?? PartialDate.Of(full, day, month);
    }

    /// <summary>What spreadsheets and Outlook write where no day is.</summary>
    public static bool IsNone(string written) => written.AsSpan().Trim().IndexOfAnyExcept(Nothing) < 0;

    private static int? Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?<year>\d{4})(?:-?(?<month>\d{2})(?:-?(?<day>\d{2}))?)?|(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})|--(?<month>\d{2})-?(?<day>\d{2}))(?:[T ].*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<day>\d{1,2})(?<sep>[-/. ])(?<month>\d{1,2})\k<sep>(?<year>\d{4})(?:[T ].*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex DayFirst();
}
