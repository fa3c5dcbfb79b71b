using System.Text;

namespace Bekwaam.Core.Text;

/// <summary>The encodings in which files of answers come, by the names used in maps and on pages.</summary>
public sealed record TextEncoding
{
    public static readonly TextEncoding Utf8 = new("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    public static readonly TextEncoding Utf16LittleEndian = new("utf-16le", new UnicodeEncoding(bigEndian: false, byteOrderMark: true));
    public static readonly TextEncoding Utf16BigEndian = new("utf-16be", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));
    public static readonly TextEncoding Windows1252 = new("windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    private TextEncoding(string name, Encoding encoding)
    {
        Name = name;
        Encoding = encoding;
    }

    public static IReadOnlyList<TextEncoding> All { get; } = [Utf8, Windows1252, Utf16LittleEndian, Utf16BigEndian];

    public string Name { get; }

    public Encoding Encoding { get; }

    public bool IsUtf16 => this == Utf16LittleEndian || this == Utf16BigEndian;

    /// <summary>By name, whatever its case; null when there is no such name.</summary>
    public static TextEncoding? Find(string name) =>
        All.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the first bytes say by their mark, or null without one.</summary>
    public static TextEncoding? OfMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, ..] => Utf16LittleEndian,
        [0xFE, 0xFF, ..] => Utf16BigEndian,
        _ => null,
    };
}
