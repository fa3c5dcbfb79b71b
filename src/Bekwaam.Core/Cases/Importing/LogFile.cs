using System.Runtime.CompilerServices;
using Bekwaam.Core.Text;
using CsvHelper;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>A row of a file with cases.</summary>
/// <param name="Line">Of the file.</param>
/// <param name="Cells">In the order of the columns, as many as there are columns.</param>
/// <param name="Broken">The quotation marks of the row do not match, or it has more cells than the header.</param>
internal readonly record struct LogRow(long Line, string[] Cells, Reason? Broken);

/// <summary>The rows of a file with cases, whatever its encoding and delimiter.</summary>
internal sealed class LogFile
{
    private readonly Stream file;
    private readonly CsvFindings findings;

    private LogFile(Stream file, CsvFindings findings)
    {
        this.file = file;
        this.findings = findings;
        Names = [.. findings.Names];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The first rows, for a person to look at.</summary>
    public IReadOnlyList<string[]> Sample => findings.Sample;

    /// <param name="file">Can be read again from its first byte.</param>
    /// <param name="map">What was said of encoding and delimiter; null to find out.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Outcome<LogFile>> OpenAsync(Stream file, LogMap? map, CancellationToken cancel)
    {
        file.Position = 0;
        var encoding = map?.Encoding is { } name ? TextEncoding.Find(name) : null;
        var found = await InspectCsv.RunAsync(file, encoding, map?.Sign, null, cancel);
        if (!found.Done)
            return found.Refusal;
        if (found.Value.HeaderLooksLikeData)
            return CsvHeader.Missing([.. found.Value.Names]);
        return new LogFile(file, found.Value);
    }

    /// <summary>Where a column stands, or -1.</summary>
    public int PlaceOf(string? name)
    {
        for (var place = 0; name is not null && place < Names.Count; place++)
            if (Names[place].Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                return place;
        return -1;
    }

    public async IAsyncEnumerable<LogRow> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        file.Position = 0;
        await using var rows = CsvRows.Open(file, findings.Format, leaveOpen: true);
        while (await NextAsync(rows, cancel) is { More: true } next)
        {
            var line = rows.Reader.LineNumber;
            if (next.TooLong is { } tooLong)
            {
                yield return new LogRow(line, [], tooLong);
                yield break;
            }

            var count = rows.Reader.FieldCount;
            var cells = new string[Math.Max(count, Names.Count)];
            for (var place = 0; place < cells.Length; place++)
                cells[place] = place < count ? rows.Reader.GetString(place) : "";
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                continue;
            yield return new LogRow(line, cells, rows.Malformed switch
            {
                CsvMalformedReason.UnterminatedQuote => CsvHeader.NeverClosed(line),
                CsvMalformedReason.TextAfterClosingQuote => new Reason("The quotation marks in this row do not match."),
                _ when count > Names.Count && cells.Skip(Names.Count).Any(cell => cell.Length > 0) => new Reason("The row has {0} cells, the header {1}.", count, Names.Count),
                _ => null,
            });
        }
    }

    private static async Task<(bool More, Reason? TooLong)> NextAsync(CsvRows rows, CancellationToken cancel)
    {
        try
        {
            return (await rows.ReadAsync(cancel), null);
        }
        catch (CsvFormatException)
        {
            return (true, new Reason("A row is longer than {0} MB: what follows was not read.", CsvLimits.RowBytes / 1024 / 1024));
        }
    }
}
