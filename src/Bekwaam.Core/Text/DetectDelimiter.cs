namespace Bekwaam.Core.Text;

/// <summary>Tries every delimiter on the first rows, quotes respected, and takes the one that cuts them most evenly.</summary>
internal static class DetectDelimiter
{
    private const int RowsTried = 50;

    /// <param name="head">Whole rows from the start of the file.</param>
    /// <param name="encoding">Of these bytes.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<char> RunAsync(ReadOnlyMemory<byte> head, TextEncoding encoding, CancellationToken cancel)
    {
        var best = (Delimiter: CsvFormat.Delimiters[0], Even: 0.0, Cells: 1);
        foreach (var delimiter in CsvFormat.Delimiters)
        {
            var counts = await CellsPerRowAsync(head, new CsvFormat(encoding, delimiter, '.', HasHint: false), cancel);
            var usual = counts.CountBy(c => c).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).FirstOrDefault();
            if (usual.Key < 2)
                continue;
            var even = (double)usual.Value / counts.Count;
            // An even cut with few cells beats a ragged one with many; of two even ones the finer is right.
            if (even > best.Even + 0.1 || (even > best.Even - 0.1 && usual.Key > best.Cells))
                best = (delimiter, even, usual.Key);
        }

        return best.Delimiter;
    }

    /// <summary>The delimiter that the first line names as Excel does, <c>sep=;</c>, or null.</summary>
    public static char? Hint(ReadOnlySpan<byte> head, TextEncoding encoding)
    {
        var start = encoding.Encoding.GetString(head[..Math.Min(head.Length, 32)]).TrimStart('\uFEFF');
        return start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 5 && start[5] is '\r' or '\n'
            && CsvFormat.Delimiters.Contains(start[4]) ? start[4] : null;
    }

    private static async Task<List<int>> CellsPerRowAsync(ReadOnlyMemory<byte> head, CsvFormat format, CancellationToken cancel)
    {
        var counts = new List<int>();
        await using var rows = CsvRows.Open(head, format);
        counts.Add(rows.Reader.Headers.Count);
        while (counts.Count < RowsTried && await rows.ReadAsync(cancel))
            counts.Add(rows.Reader.FieldCount);
        return counts;
    }
}
