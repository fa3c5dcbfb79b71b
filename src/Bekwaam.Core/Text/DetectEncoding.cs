namespace Bekwaam.Core.Text;

/// <summary>Finds the encoding of a text from all of its bytes: an accent may come only on the last line.</summary>
internal static class DetectEncoding
{
    /// <summary>The encoding found or confirmed, or the place that no encoding explains.</summary>
    /// <param name="Encoding">Null when refused.</param>
    /// <param name="Refusal">Why not; with a place, its second argument is the column, not known here yet.</param>
    /// <param name="Place">Where the reason lies.</param>
    /// <param name="Head">The first bytes of the file.</param>
    public sealed record Finding(TextEncoding? Encoding, Reason? Refusal, BadByte? Place, byte[] Head);

    /// <param name="file">Read to its end.</param>
    /// <param name="said">What the map says, or null to find out.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Finding> RunAsync(Stream file, TextEncoding? said, CancellationToken cancel)
    {
        var scan = new ByteScan();
        var buffer = new byte[CsvLimits.HeadBytes];
        byte[]? head = null;
        int read;
        while ((read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel)) > 0)
        {
            if (head is null && ForeignContent.Refuse(buffer.AsSpan(0, read)) is { } foreign)
                return Refuse(foreign);
            head ??= buffer[..read];
            scan.Add(buffer.AsSpan(0, read));
            if (scan.Length > CsvLimits.FileBytes)
                return Refuse(new Reason("The file is larger than 2 GB. Split it and import the parts."));
        }

        scan.End();
        return head is null
            ? Refuse(new Reason("The file is empty."))
            : Judge(scan, TextEncoding.OfMark(head), said) with { Head = head };
    }

    private static Finding Judge(ByteScan scan, TextEncoding? mark, TextEncoding? said)
    {
        if (said is not null && mark is not null && said != mark)
            return Refuse(new Reason("The map says {0}, but the file begins with the mark of {1}.", said.Name, mark.Name));
        var encoding = said ?? mark ?? Utf16WithoutMark(scan);
        if (encoding is { IsUtf16: true })
            return Found(encoding);
        if (scan.FirstZero is { } zero)
            return Refuse(new Reason("This file is no text: a zero byte stands in row {0}, column {1}.", zero.Row, 0), zero);
        if (encoding == TextEncoding.Windows1252)
            return Found(encoding);
        if (scan.FirstUtf8Error is not { } error)
            return Found(TextEncoding.Utf8);
        if (encoding is null && scan.Utf8Characters < scan.Utf8Errors)
            return Found(TextEncoding.Windows1252);
        return Refuse(encoding is null
            ? new Reason("The file is neither wholly UTF-8 nor plainly Windows-1252: the byte {2} stands in row {0}, column {1}. Say which encoding it is.",
                error.Row, 0, $"0x{error.Value:X2}")
            : new Reason("The file is not UTF-8: the byte {2} stands in row {0}, column {1}. It may be windows-1252.", error.Row, 0, $"0x{error.Value:X2}"), error);
    }

    private static Finding Found(TextEncoding encoding) => new(encoding, null, null, []);

    private static Finding Refuse(Reason reason, BadByte? place = null) => new(null, reason, place, []);

    /// <summary>Western text in UTF-16 is for nearly half zero bytes, all on one side.</summary>
    private static TextEncoding? Utf16WithoutMark(ByteScan scan)
    {
        var pairs = scan.Length / 2;
        if (scan.Length < 4 || scan.Length % 2 != 0 || scan.EvenZeros + scan.OddZeros < pairs * 2 / 5)
            return null;
        if (scan.EvenZeros < pairs / 20)
            return TextEncoding.Utf16LittleEndian;
        return scan.OddZeros < pairs / 20 ? TextEncoding.Utf16BigEndian : null;
    }
}
