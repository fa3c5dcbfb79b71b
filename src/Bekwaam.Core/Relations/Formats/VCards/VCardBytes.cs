using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Bytes of one line as text: each line says, or shows, in which encoding it is.</summary>
internal static class VCardBytes
{
    /// <param name="bytes">Of the value.</param>
    /// <param name="charset">As the line says, or null.</param>
    /// <returns>The text, and whether bytes stood in it that no encoding explains.</returns>
    public static (string Text, bool Damaged) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Ascii.IsValid(bytes))
            return (Clean(Encoding.ASCII.GetString(bytes)), false);
        if (Named(charset) is { } encoding)
            return (Clean(encoding.GetString(bytes)), false);
        var (right, wrong) = CountUtf8(bytes);
        if (wrong == 0)
            return (Clean(Encoding.UTF8.GetString(bytes)), false);
        // UTF-8 with a letter cut in two stays UTF-8; what has no single letter of it is what Windows wrote.
        return right > 0
            ? (Clean(Encoding.UTF8.GetString(bytes)), true)
            : (Clean(TextEncoding.Windows1252.Encoding.GetString(bytes)), false);
    }

    /// <summary>=C3=AB as bytes; what is no code stays as it stands.</summary>
    public static byte[] FromQuotedPrintable(ReadOnlySpan<byte> coded)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(1, coded.Length));
        while (!coded.IsEmpty)
        {
            var at = coded.IndexOf((byte)'=');
            bytes.Write(at < 0 ? coded : coded[..at]);
            if (at < 0)
                break;
            coded = coded[at..];
            if (coded.Length >= 3 && HexDigit(coded[1]) is >= 0 and var high && HexDigit(coded[2]) is >= 0 and var low)
            {
                bytes.Write([(byte)((high << 4) | low)]);
                coded = coded[3..];
            }
            else
            {
                bytes.Write(coded[..1]);
                coded = coded[1..];
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Base64 as far as it goes: white space is passed over, a cut end is dropped.</summary>
    public static byte[] FromBase64(ReadOnlySpan<byte> coded)
    {
        var dense = new byte[coded.Length];
        var count = 0;
        foreach (var sign in coded)
        {
            if (char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'+' or (byte)'/')
                dense[count++] = sign;
            else if (sign is (byte)'-' or (byte)'_')
                dense[count++] = sign is (byte)'-' ? (byte)'+' : (byte)'/';
        }

        count -= count % 4 == 1 ? 1 : 0;
        var padded = new byte[(count + 3) / 4 * 4];
        dense.AsSpan(0, count).CopyTo(padded);
        padded.AsSpan(count).Fill((byte)'=');
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(padded.Length)];
        Base64.DecodeFromUtf8(padded, bytes, out _, out var written);
        return bytes[..written];
    }

    private static Encoding? Named(string? charset)
    {
        if (charset is null || charset.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("UTF8", StringComparison.OrdinalIgnoreCase))
            return null;
        // Who says Latin-1 or ASCII and writes bytes beyond it writes what Windows does.
        if (charset.StartsWith("ISO-8859-1", StringComparison.OrdinalIgnoreCase) && charset.Length == 10 || charset.Equals("US-ASCII", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static (int Right, int Wrong) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        var (right, wrong) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var done = Rune.DecodeFromUtf8(bytes, out var rune, out var used) is OperationStatus.Done;
            right += done && !rune.IsAscii ? 1 : 0;
            wrong += done ? 0 : 1;
            bytes = bytes[used..];
        }

        return (right, wrong);
    }

    /// <summary>Control characters are in no name and no database: only line ends and tabs stay.</summary>
    private static string Clean(string text)
    {
        var plain = LineEnds(text);
        return plain.AsSpan().IndexOfAnyInRange('\0', '\u0008') < 0 && plain.AsSpan().IndexOfAnyInRange('\u000B', '\u001F') < 0 && !plain.Contains('\u007F', StringComparison.Ordinal)
            ? plain
            : string.Concat(plain.Where(sign => sign is '\n' or '\t' or (>= ' ' and not '\u007F')));
    }

    /// <summary>Line ends of every system as \n.</summary>
    public static string LineEnds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;

    private static int HexDigit(byte sign) => (char)sign switch
    {
        >= '0' and <= '9' => sign - '0',
        >= 'A' and <= 'F' => sign - 'A' + 10,
        >= 'a' and <= 'f' => sign - 'a' + 10,
        _ => -1,
    };
}
