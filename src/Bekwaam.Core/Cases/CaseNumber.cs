using System.Globalization;
using System.Text.RegularExpressions;

namespace Bekwaam.Core.Cases;

/// <summary>What people quote of a case: the year in which it was opened and the how-manieth of that year, 2026-1842.</summary>
/// <param name="Year">In the organisation's time zone; 1–9999.</param>
/// <param name="Serial">From 1; given out once.</param>
public readonly partial record struct CaseNumber(int Year, int Serial) : IComparable<CaseNumber>
{
    private const long PerYear = 100_000_000;

    /// <summary>As one number, in the same order: for the database.</summary>
    public long Packed => Year * PerYear + Serial;

    public static CaseNumber Of(long packed) => new((int)(packed / PerYear), (int)(packed % PerYear));

    /// <summary>The name of the counter that a year's serials come from.</summary>
    public static string CounterOf(int year) => string.Create(CultureInfo.InvariantCulture, $"cases-{year}");

    /// <summary>Reads 2026-1842, also with leading noughts or spaces around it; nothing else.</summary>
    public static bool TryParse(string? text, out CaseNumber number)
    {
        number = default;
        if (text is null || Form().Match(text) is not { Success: true } match)
            return false;
        number = new CaseNumber(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture));
        return number is { Year: > 0, Serial: > 0 };
    }

    public int CompareTo(CaseNumber other) => Packed.CompareTo(other.Packed);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Serial}");

    public static bool operator <(CaseNumber left, CaseNumber right) => left.CompareTo(right) < 0;

    public static bool operator <=(CaseNumber left, CaseNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >(CaseNumber left, CaseNumber right) => left.CompareTo(right) > 0;

    public static bool operator >=(CaseNumber left, CaseNumber right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})-(?<serial>[0-9]{1,8})\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Form();
}
