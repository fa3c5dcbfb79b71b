using System.Globalization;
using System.Text;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>A way to write a moment: a day as <see cref="DateFormat"/> names it with a time behind it, or seconds or milliseconds since 1970.</summary>
public sealed class TimeFormat
{
    private const string Seconds = "unix";
    private const string Milliseconds = "unix-ms";
    private readonly DateFormat? day;

    private TimeFormat(string name, DateFormat? day) => (Name, this.day) = (name, day);

    public string Name { get; }

    /// <summary>Tried on files, the usual ones first.</summary>
    public static IReadOnlyList<TimeFormat> Known { get; } = [.. DateFormat.Known.Select(format => new TimeFormat(format.Name, format)), new(Seconds, null), new(Milliseconds, null)];

    /// <summary>By its name; a time behind the day may be written out and says nothing.</summary>
    public static TimeFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Known.FirstOrDefault(known => known.Name == name) is { } found)
            return found;
        return DateFormat.Find(name.Split(' ', 'T')[0]) is { } format && format != DateFormat.Excel ? new TimeFormat(name, format) : null;
    }

    /// <param name="text">As it stands in the cell.</param>
    /// <param name="zone">Of a time that names none.</param>
    /// <param name="time">The moment, to the microsecond.</param>
    public bool TryRead(ReadOnlySpan<char> text, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        text = text.Trim();
        return text.Length is > 0 and <= 40 && (day is null ? TryCount(text, out time) : TryWritten(text, zone, out time));
    }

    private bool TryCount(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        // Seconds have ten digits from 2001 to 2286, milliseconds three more; other numbers are no times of work.
        var whole = text.IndexOf('.') is >= 0 and var point ? text[..point] : text;
        if (whole.Length != (Name == Seconds ? 10 : 13) || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            return false;
        time = DateTimeOffset.UnixEpoch.AddTicks((long)(count * (Name == Seconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond)));
        time = Clock.Truncate(time);
        return true;
    }

    private bool TryWritten(ReadOnlySpan<char> text, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        var end = text.IndexOfAny(' ', 'T');
        var date = (end < 0 ? text : text[..end]).TrimEnd(',');
        Span<byte> bytes = stackalloc byte[40];
        if (!Encoding.UTF8.TryGetBytes(date, bytes, out var length) || !day!.TryRead(bytes[..length], TimeZoneInfo.Utc, out var on))
            return false;
        var hour = end < 0 ? [] : text[(end + 1)..].Trim();
        TimeSpan? offset = null;
        if (!hour.IsEmpty && !TryZone(ref hour, out offset))
            return false;
        if (!TryHour(hour, out var of))
            return false;
        var local = on.ToDateTime(TimeOnly.MinValue).Add(of);
        if (offset is null && zone.IsInvalidTime(local))
            // Skipped when the clock went forward: whoever wrote it had not changed theirs.
            local = local.AddHours(1);
        time = Clock.Truncate(new DateTimeOffset(local, offset ?? zone.GetUtcOffset(local)));
        return true;
    }

    /// <summary>Takes Z, +01, +0100 or +01:00 off the end.</summary>
    private static bool TryZone(ref ReadOnlySpan<char> hour, out TimeSpan? offset)
    {
        offset = null;
        if (hour[^1] is 'Z' or 'z' || hour.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase) || hour.EndsWith(" GMT", StringComparison.OrdinalIgnoreCase))
        {
            hour = (hour[^1] is 'Z' or 'z' ? hour[..^1] : hour[..^4]).TrimEnd();
            offset = TimeSpan.Zero;
            return true;
        }

        var sign = hour.LastIndexOfAny('+', '-');
        if (sign < 0)
            return true;
        var digits = hour[(sign + 1)..];
        var minutes = 0;
        if (digits.Length is not (2 or 4 or 5) || !TryTwo(digits, out var hours) || (digits.Length > 2 && !TryTwo(digits[^2..], out minutes)) || (digits.Length == 5 && digits[2] != ':') || hours > 14 || minutes > 59)
            return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (hour[sign] == '-')
            offset = -offset;
        hour = hour[..sign].TrimEnd();
        return offset <= TimeSpan.FromHours(14) && offset >= TimeSpan.FromHours(-14);
    }

    private static bool TryHour(ReadOnlySpan<char> hour, out TimeSpan of)
    {
        of = default;
        if (hour.IsEmpty)
            return true;
        if (hour.Length is 4 or 6 && !hour.ContainsAnyExceptInRange('0', '9'))
        {
            var second = 0;
            if (!TryTwo(hour, out var h) || !TryTwo(hour[2..], out var minute) || (hour.Length == 6 && !TryTwo(hour[4..], out second)) || h > 23 || minute > 59 || second > 59)
                return false;
            of = new TimeSpan(h, minute, second);
            return true;
        }

        if (!TimeOnly.TryParse(hour, CultureInfo.InvariantCulture, out var time))
            return false;
        of = time.ToTimeSpan();
        return true;
    }

    private static bool TryTwo(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length >= 2 && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
