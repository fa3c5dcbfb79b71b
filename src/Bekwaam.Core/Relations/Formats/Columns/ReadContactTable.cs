using System.Runtime.CompilerServices;
using Bekwaam.Core.Text;
using CsvHelper;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>The rows of a CSV file with contacts, one after the other.</summary>
/// <param name="Line">Of the file.</param>
/// <param name="Cells">In the order of the columns.</param>
/// <param name="Broken">The quotation marks of the row do not match, or it has more cells than the header.</param>
public readonly record struct ContactRow(long Line, IReadOnlyList<string> Cells, Reason? Broken);

public static class ReadContactTable
{
    /// <param name="file">Can be read again from any place.</param>
    /// <param name="table">What was found of it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async IAsyncEnumerable<ContactRow> RunAsync(Stream file, ContactTable table, [EnumeratorCancellation] CancellationToken cancel)
    {
        file.Position = table.Start;
        var count = table.Columns.Count;
        await using var rows = CsvRows.Open(file, table.Findings.Format);
        while (await NextAsync(rows, cancel) is { More: true } next)
        {
            var line = rows.Reader.LineNumber + table.LinesBefore;
            if (next.TooLong is { } tooLong)
            {
                yield return new ContactRow(line, [], tooLong);
                yield break;
            }

            var cells = new string[rows.Reader.FieldCount];
            for (var place = 0; place < cells.Length; place++)
                cells[place] = rows.Reader.GetString(place);
            Reason? broken = rows.Malformed switch
            {
                CsvMalformedReason.UnterminatedQuote => CsvHeader.NeverClosed(line),
                CsvMalformedReason.TextAfterClosingQuote => new Reason("The quotation marks in this row do not match."),
                _ when cells.Length > count && cells.Skip(count).Any(cell => cell.Length > 0) => new Reason("The row has {0} cells, the header {1}.", cells.Length, count),
                _ => null,
            };
            yield return new ContactRow(line, cells, broken);
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
