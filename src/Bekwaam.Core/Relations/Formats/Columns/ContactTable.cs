using Bekwaam.Core.Text;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>What was found of a CSV file with contacts.</summary>
/// <param name="Start">Where its header begins: some exports have lines of text before it.</param>
/// <param name="LinesBefore">How many lines those are.</param>
/// <param name="Findings">Encoding, delimiter, columns and the first rows.</param>
/// <param name="Columns">What each column holds.</param>
public sealed record ContactTable(long Start, int LinesBefore, CsvFindings Findings, IReadOnlyList<ContactColumn> Columns)
{
    private const int MostLinesBefore = 30;
    private const int HeadBytes = 64 * 1024;

    public IReadOnlyList<string> Names => [.. Findings.Names];

    /// <summary>The map that says the same.</summary>
    public ContactMap Map => new()
    {
        Encoding = Findings.Format.Encoding,
        Delimiter = Findings.Format.Delimiter,
        Columns = Names.Zip(Columns).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
    };

    /// <summary>At least a name, mail or number was recognised, so that the rows can become cards.</summary>
    public bool IsKnown => Columns.Any(column => column.Field is ContactField.Family or ContactField.Given or ContactField.Name or ContactField.Organisation or ContactField.Mail);

    /// <param name="file">From its first byte; can be read twice.</param>
    /// <param name="map">What a person said, or null to guess.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Outcome<ContactTable>> InspectAsync(Stream file, ContactMap? map, CancellationToken cancel)
    {
        var (start, lines) = await HeaderAsync(file, cancel);
        file.Position = start;
        var found = await InspectCsv.RunAsync(file, map?.Encoding, map?.Delimiter, null, cancel);
        if (!found.Done)
            return found.Refusal;
        var names = found.Value.Names.ToList();
        if (map is not null && map.Columns.Keys.FirstOrDefault(column => !names.Contains(column, StringComparer.Ordinal)) is { } missing)
            return new Reason("The map names the column “{0}”, which the file does not have.", missing);
        var columns = map is null ? GuessColumns.Run(names) : [.. names.Select(name => map.Columns.GetValueOrDefault(name) ?? new ContactColumn(ContactField.Keep))];
        return new ContactTable(start, lines, found.Value, columns);
    }

    /// <summary>The line of which most cells are names of columns; before it stand, at LinkedIn, a title and a note.</summary>
    private static async Task<(long Start, int Lines)> HeaderAsync(Stream file, CancellationToken cancel)
    {
        var head = new byte[HeadBytes];
        var count = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (TextEncoding.OfMark(head.AsSpan(0, count)) is { IsUtf16: true })
            return (0, 0);
        var (start, best, bestStart, bestLine) = (0, 0, 0, 0);
        for (var line = 0; line < MostLinesBefore && start < count; line++)
        {
            var end = Array.IndexOf(head, (byte)'\n', start, count - start);
            var text = TextEncoding.Windows1252.Encoding.GetString(head, start, (end < 0 ? count : end) - start);
            var known = CsvFormat.Delimiters.Max(delimiter => GuessColumns.CountKnown(text.Split(delimiter).Take(200).Select(cell => cell.Trim('"', ' ', '\r', '\uFEFF', 'ï', '»', '¿'))));
            if (known > best && (line == 0 || known > 1))
                (best, bestStart, bestLine) = (known, start, line);
            if (best > 1 || end < 0)
                break;
            start = end + 1;
        }

        return (bestStart, bestLine);
    }
}
