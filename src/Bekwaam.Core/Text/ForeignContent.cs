namespace Bekwaam.Core.Text;

/// <summary>Recognises by its first bytes what is no text at all, so that the refusal can say what to do.</summary>
internal static class ForeignContent
{
    private const int HeadBytes = 64 * 1024;

    public static Reason? Refuse(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] =>
            new Reason("This is an Excel workbook or a zip file. Open it and save it as CSV (in Excel: CSV UTF-8), then import that file."),
        [0xD0, 0xCF, 0x11, 0xE0, ..] =>
            new Reason("This is an old Excel or Word file. Open it and save it as CSV, then import that file."),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new Reason("This is a PDF. Answers are imported from a CSV file."),
        [0x1F, 0x8B, ..] => new Reason("This file is compressed (gzip). Unpack it and import the CSV file in it."),
        _ when ManyControls(head[..Math.Min(head.Length, HeadBytes)]) => new Reason("This file is no text. Answers are imported from a CSV file."),
        _ => null,
    };

    /// <summary>
    /// Text has tabs and line ends, hardly ever other control characters. A file with zero bytes is left to the scan, which
    /// can say where the first one stands.
    /// </summary>
    private static bool ManyControls(ReadOnlySpan<byte> head)
    {
        if (TextEncoding.OfMark(head) is { IsUtf16: true })
            return false;
        var controls = 0;
        foreach (var letter in head)
            if (letter is > 0 and < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
                controls++;
        return controls * 100 > head.Length && !head.Contains((byte)0);
    }
}
