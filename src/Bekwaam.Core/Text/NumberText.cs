using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Bekwaam.Core.Text;

/// <summary>Numbers as they stand in files, read from UTF-8 without making strings of them.</summary>
public static class NumberText
{
    private const decimal Million = 1_000_000m;
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.,-+");

    /// <summary>A whole number: <c>4</c>, also <c>4.0</c> and <c>4,0</c>; not 4.5, which nobody may round for the respondent.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> text, out int value)
    {
        if (text.Length == 1)
        {
            value = text[0] - '0';
            return (uint)value <= 9;
        }

        text = Trim(text);
        if (!Utf8Parser.TryParse(text, out value, out var used) || used == 0)
            return false;
        var rest = text[used..];
        return rest.IsEmpty || (rest.Length > 1 && rest[0] is (byte)'.' or (byte)',' && rest[1..].IndexOfAnyExcept((byte)'0') < 0);
    }

    /// <summary>A decimal number in millionths, rounded half away from zero; the other separator may group thousands.</summary>
    /// <param name="text">As it stands in the cell.</param>
    /// <param name="point">The decimal separator: '.' or ','.</param>
    /// <param name="value">In millionths.</param>
    public static bool TryMillionths(ReadOnlySpan<byte> text, char point, out long value)
    {
        value = 0;
        text = Trim(text);
        if (text.IsEmpty || text.Length > 40)
            return false;
        Span<byte> plain = stackalloc byte[text.Length];
        if (!WithoutThousands(text, (byte)point, plain, out var length))
            return false;
        if (!decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            || number > long.MaxValue / Million || number < long.MinValue / Million)
            return false;
        value = (long)Math.Round(number * Million, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>Without the spaces, also the unbreakable one, that spreadsheets leave around a number.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text[0] > ' ' && text[0] < 0x80 && text[^1] > ' ' && text[^1] < 0x80))
            return text;
        text = text.Trim(" \t\r\n"u8);
        while (text.StartsWith("\u00A0"u8))
            text = text[2..].TrimStart(" \t"u8);
        while (text.EndsWith("\u00A0"u8))
            text = text[..^2].TrimEnd(" \t"u8);
        return text;
    }

    /// <summary>Copies the number with a point as its decimal separator; groups of other than three digits are no thousands.</summary>
    private static bool WithoutThousands(ReadOnlySpan<byte> text, byte point, Span<byte> plain, out int length)
    {
        length = 0;
        var group = point == (byte)'.' ? (byte)',' : (byte)'.';
        var whole = text.IndexOf(point);
        whole = whole < 0 ? text.Length : whole;
        var grouped = text[..whole].Contains(group);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == group)
            {
                if (i > whole || i == 0 || !Digits(text, i - 1) || !Digits(text, i + 3) || (whole - i) % 4 != 0)
                    return false;
                continue;
            }

            plain[length++] = text[i] == point ? (byte)'.' : text[i];
        }

        return !grouped || (text[..whole].IndexOf(group) is var first && first <= 3 + (text[0] is (byte)'-' or (byte)'+' ? 1 : 0));

        static bool Digits(ReadOnlySpan<byte> text, int place) => place < text.Length && text[place] is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>The point or comma that this text uses as decimal separator, or null when it does not tell.</summary>
    public static char? DecimalOf(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var last = trimmed.LastIndexOfAny('.', ',');
        if (last <= 0 || last == trimmed.Length - 1 || trimmed.IndexOfAnyExcept(NumberLetters) >= 0)
            return null;
        var other = trimmed[last] == '.' ? ',' : '.';
        if (trimmed[..last].Contains(trimmed[last]))
            return other;
        // One separator with three digits behind it may be thousands: 1.234. With the other before it, it cannot: 1.234,567.
        return trimmed.Length - last - 1 == 3 && !trimmed[..last].Contains(other) && trimmed[0] != '0' ? null : trimmed[last];
    }

    /// <summary>The text of a cell, for messages.</summary>
    public static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);
}
