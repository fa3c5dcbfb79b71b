using System.Buffers.Text;
using System.Globalization;

namespace Bekwaam.Core.Text;

/// <summary>
/// A way to write a day: <c>yyyy-MM-dd</c>, <c>d-M-yyyy</c>, <c>M/d/yyyy</c>, <c>yyyyMMdd</c> …, or <c>excel</c> for a serial
/// number. A time behind it may stand there and says nothing, unless it names its zone: then the reader's zone decides the day.
/// </summary>
public sealed record DateFormat
{
    private readonly char separator;
    private readonly string order;
    private readonly bool shortYear;

    private DateFormat(string name, string order, char separator, bool shortYear)
    {
        Name = name;
        this.order = order;
        this.separator = separator;
        this.shortYear = shortYear;
    }

    /// <summary>Days since 30 December 1899, as spreadsheets count them.</summary>
    public static readonly DateFormat Excel = new("excel", "", '\0', shortYear: false);

    /// <summary>Tried on files, the usual ones first.</summary>
    public static IReadOnlyList<DateFormat> Known { get; } =
    [
        .. new[]
        {
            "yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "yyyy/M/d", "yyyyMMdd", "M-d-yyyy", "d-M-yy", "d/M/yy", "M/d/yy",
        }.Select(name => Find(name)!),
    ];

    public string Name { get; }

    /// <summary>By its letters, one or two d's and M's being the same; null when it is no such format.</summary>
    public static DateFormat? Find(string name)
    {
        if (name.Equals("excel", StringComparison.OrdinalIgnoreCase))
            return Excel;
        if (name == "yyyyMMdd")
            return new DateFormat(name, "yMd", '\0', shortYear: false);
        var separator = name.FirstOrDefault(letter => letter is '-' or '/' or '.');
        var parts = separator == '\0' ? [] : name.Split(separator);
        if (parts.Length != 3 || !parts.All(p => p is "yyyy" or "yy" or "MM" or "M" or "dd" or "d"))
            return null;
        var order = string.Concat(parts.Select(p => p[0]));
        return order is "yMd" or "dMy" or "Mdy" ? new DateFormat(name, order, separator, parts.Contains("yy")) : null;
    }

    /// <summary>The format that files are tried on and that reads the same days as this one, whose letters may be written otherwise; itself when there is none.</summary>
    public DateFormat Usual => Known.FirstOrDefault(k => k.order == order && k.separator == separator && k.shortYear == shortYear) ?? this;

    /// <summary>Reads a day.</summary>
    /// <param name="text">As it stands in the cell.</param>
    /// <param name="zone">Decides the day of a time that names its own zone.</param>
    /// <param name="day">The day.</param>
    public bool TryRead(ReadOnlySpan<byte> text, TimeZoneInfo zone, out DateOnly day)
    {
        day = default;
        text = NumberText.Trim(text);
        if (this == Excel)
            return TryExcel(text, out day);
        var end = text.IndexOfAny((byte)' ', (byte)'T');
        var date = end < 0 ? text : text[..end];
        if (!TryDate(date, out day))
            return false;
        return end < 0 || TryTime(text[(end + 1)..], zone, ref day);
    }

    private bool TryDate(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        int first, second, third;
        if (separator == '\0')
        {
            if (text.Length != 8 || !TryNumber(text[..4], 4, out first) || !TryNumber(text[4..6], 2, out second) || !TryNumber(text[6..], 2, out third))
                return false;
        }
        else
        {
            var one = text.IndexOf((byte)separator);
            var two = text.LastIndexOf((byte)separator);
            if (one < 1 || two <= one || !TryNumber(text[..one], 4, out first) || !TryNumber(text[(one + 1)..two], 2, out second)
                || !TryNumber(text[(two + 1)..], 4, out third) || (order == "yMd" ? one : text.Length - two - 1) != (shortYear ? 2 : 4))
                return false;
        }

        var (year, month, date) = order switch { "yMd" => (first, second, third), "dMy" => (third, second, first), _ => (third, first, second) };
        if (shortYear)
            year += 2000;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, int most, out int number) =>
        Utf8Parser.TryParse(digits, out number, out var used) && used == digits.Length && used <= most && digits[0] is >= (byte)'0' and <= (byte)'9';

    private static bool TryTime(ReadOnlySpan<byte> text, TimeZoneInfo zone, ref DateOnly day)
    {
        Span<char> letters = stackalloc char[Math.Min(text.Length, 40)];
        if (text.Length > 40 || !System.Text.Unicode.Utf8.ToUtf16(text, letters, out _, out var length).Equals(System.Buffers.OperationStatus.Done))
            return false;
        ReadOnlySpan<char> time = letters[..length].Trim();
        var plain = time.IndexOfAny("Zz+-") < 0;
        if (plain)
            return TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out _);
        if (!DateTimeOffset.TryParse($"{day:yyyy-MM-dd}T{time}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return false;
        day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        return true;
    }

    private static bool TryExcel(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (!NumberText.TryMillionths(text, '.', out var millionths) || millionths < 0)
            return false;
        var serial = millionths / 1_000_000;
        // 1950 to 2100: other numbers are no days of surveys.
        if (serial is < 18264 or > 73415)
            return false;
        day = new DateOnly(1899, 12, 30).AddDays((int)serial);
        return true;
    }
}
