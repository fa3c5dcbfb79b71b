using CsvHelper;

namespace Bekwaam.Core.Text;

/// <summary>What was found of a file's form, to be shown and confirmed before anything is imported.</summary>
/// <param name="Format">How its bytes become cells.</param>
/// <param name="Columns">Its columns with what the first rows show of them.</param>
/// <param name="Sample">The first rows.</param>
/// <param name="HeaderLooksLikeData">The first row seems to hold answers instead of names.</param>
public sealed record CsvFindings(CsvFormat Format, IReadOnlyList<ColumnProfile> Columns, IReadOnlyList<string[]> Sample, bool HeaderLooksLikeData)
{
    public IEnumerable<string> Names => Columns.Select(c => c.Name);
}

/// <summary>Finds out how a file of answers is written: encoding, delimiter, decimal sign, columns and how days are written.</summary>
public static class InspectCsv
{
    private const int SampleRows = 20;
    private const int ProfiledRows = 1_000;
    private const int ShownCharacters = 200;

    /// <param name="file">From its first byte; read to its end.</param>
    /// <param name="encoding">What a person said, or null to find out; likewise the others.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="point">The decimal sign.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Outcome<CsvFindings>> RunAsync(Stream file, TextEncoding? encoding, char? delimiter, char? point, CancellationToken cancel)
    {
        var found = await DetectEncoding.RunAsync(file, encoding, cancel);
        if (found.Encoding is not { } code)
            return found.Place is { } place ? await InColumnAsync(found.Refusal!, place, found.Head, delimiter, cancel) : found.Refusal!;
        var head = WholeRows(found.Head, code);
        var hint = delimiter is null ? DetectDelimiter.Hint(head.Span, code) : null;
        var cut = delimiter ?? hint ?? await DetectDelimiter.RunAsync(head, code, cancel);
        return await DescribeAsync(head, new CsvFormat(code, cut, point ?? '.', hint is not null), point is null, cancel);
    }

    private static async Task<Outcome<CsvFindings>> DescribeAsync(ReadOnlyMemory<byte> head, CsvFormat format, bool findPoint, CancellationToken cancel)
    {
        await using var rows = CsvRows.Open(head, format);
        if (rows.Reader.Headers.Count > CsvLimits.Columns)
            return CsvHeader.Refuse([.. rows.Reader.Headers])!;
        var names = CsvHeader.Names(rows.Reader.Headers);
        if (CsvHeader.Refuse(names) is { } refusal)
            return CsvHeader.LooksLikeData(names) ? CsvHeader.Missing(names) : refusal;
        var columns = names.Select((name, place) => new ColumnProfile(place + 1, name)).ToList();
        var sample = new List<string[]>();
        var (points, commas) = (0, 0);
        for (var row = 0; row < ProfiledRows && await rows.ReadAsync(cancel); row++)
        {
            if (rows.Malformed is CsvMalformedReason.UnterminatedQuote)
            {
                // Half of a long row may have been cut off here; of a whole file nothing comes after this.
                if (sample.Count == 0 && head.Length < CsvLimits.HeadBytes / 2)
                    return CsvHeader.NeverClosed(rows.Reader.LineNumber);
                break;
            }

            var cells = Cells(rows.Reader, columns.Count);
            if (row < SampleRows)
                sample.Add(cells);
            for (var place = 0; place < columns.Count; place++)
            {
                columns[place].Add(cells[place]);
                var sign = NumberText.DecimalOf(cells[place]);
                points += sign == '.' ? 1 : 0;
                commas += sign == ',' ? 1 : 0;
            }
        }

        if (findPoint && (commas > points || (commas == points && format.Delimiter == ';')))
            format = format with { Decimal = ',' };
        return new CsvFindings(format, columns, sample, CsvHeader.LooksLikeData(names));
    }

    private static string[] Cells(CsvReader reader, int count)
    {
        var cells = new string[count];
        for (var place = 0; place < count; place++)
        {
            var text = reader.GetString(place);
            cells[place] = text.Length > ShownCharacters ? text[..ShownCharacters] + "…" : text;
        }

        return cells;
    }

    /// <summary>The head without a last row that it may hold only half of.</summary>
    private static ReadOnlyMemory<byte> WholeRows(byte[] head, TextEncoding encoding)
    {
        if (head.Length < CsvLimits.HeadBytes)
            return head;
        var end = encoding.IsUtf16
            ? head.AsSpan().LastIndexOf(encoding.Encoding.GetBytes("\n")) + 2
            : head.AsSpan().LastIndexOf((byte)'\n') + 1;
        return end <= 2 ? head : head.AsMemory(0, end - (encoding.IsUtf16 ? end % 2 : 0));
    }

    /// <summary>The refusal with the column in which the bad byte stands.</summary>
    private static async Task<Reason> InColumnAsync(Reason refusal, BadByte place, byte[] head, char? delimiter, CancellationToken cancel)
    {
        var cut = delimiter ?? await DetectDelimiter.RunAsync(head, TextEncoding.Windows1252, cancel);
        await using var rows = CsvRows.Open(place.LineBefore.AsMemory(), new CsvFormat(TextEncoding.Windows1252, cut, '.', HasHint: false));
        return refusal with { Args = [refusal.Args[0], Math.Max(1, rows.Reader.Headers.Count), .. refusal.Args[2..]] };
    }
}
