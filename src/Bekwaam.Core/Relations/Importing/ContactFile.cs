using System.Runtime.CompilerServices;
using System.Text;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Formats.Columns;
using Bekwaam.Core.Relations.Formats.Plain;
using Bekwaam.Core.Relations.Formats.VCards;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>The entries of a file with contacts, whatever its format.</summary>
public sealed class ContactFile
{
    public const string VCard = "vcard";
    public const string Csv = "csv";
    public const string Json = "json";
    private const int HeadBytes = 64 * 1024;
    private static readonly Reason TooLong = new Reason("Reading this entry took too long.");
    private readonly Stream file;
    private readonly ContactTable? table;
    private readonly VCardEntries cards = new();

    private ContactFile(Stream file, string format, ContactTable? table)
    {
        this.file = file;
        Format = format;
        this.table = table;
    }

    public string Format { get; }

    /// <summary>What was found of a CSV file; null for the others.</summary>
    public ContactTable? Table => table;

    /// <summary>Bytes read so far.</summary>
    public long Position => Format is VCard ? cards.Position : file.CanSeek ? file.Position : 0;

    /// <param name="file">From its first byte; can be read twice.</param>
    /// <param name="map">What a person said of the columns, or null.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Outcome<ContactFile>> OpenAsync(Stream file, ContactMap? map, CancellationToken cancel)
    {
        file.Position = 0;
        var head = new byte[HeadBytes];
        var count = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        var text = Encoding.Latin1.GetString(head, 0, count).Replace("\0", "", StringComparison.Ordinal);
        if (count == 0)
            return new Reason("The file is empty.");
        if (text.Contains("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            return new ContactFile(file, VCard, null);
        if (text.AsSpan().TrimStart("ï»¿ \r\n\t") is ['[', ..])
            return new ContactFile(file, Json, null);
        var table = await ContactTable.InspectAsync(file, map, cancel);
        return table.Done ? new ContactFile(file, Csv, table.Value) : table.Refusal;
    }

    /// <summary>The entries one after the other; those that cannot be read come as refusals.</summary>
    public async IAsyncEnumerable<ContactEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (Format is VCard)
        {
            file.Position = 0;
            await foreach (var entry in cards.ReadAsync(file, cancel))
                yield return Patiently.Run(() => ReadVCard.Run(entry)) ?? ContactEntry.Refused(entry.Line, TooLong, null);
        }
        else if (table is not null)
        {
            var reader = new ReadContactRow(table.Names, table.Columns);
            await foreach (var row in ReadContactTable.RunAsync(file, table, cancel))
                yield return row.Broken is null ? Patiently.Run(() => reader.Run(row.Cells, row.Line)) ?? ContactEntry.Refused(row.Line, TooLong, null) : ContactEntry.Refused(row.Line, row.Broken, string.Join(" · ", row.Cells.Take(6)));
        }
        else
        {
            file.Position = 0;
            await foreach (var entry in ContactJson.ReadAsync(file, cancel))
                yield return entry;
        }
    }
}
