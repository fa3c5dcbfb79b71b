using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Formats.Columns;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>A file that was just received.</summary>
/// <param name="Number">Of the import.</param>
/// <param name="Format">vcard, csv or json.</param>
/// <param name="IsKnown">The columns of a CSV file were recognised; otherwise a person says what they are.</param>
public sealed record ReceivedContacts(int Number, string Format, bool IsKnown);

/// <summary>What an import is told beside its file.</summary>
/// <param name="Known">What to do with who is in the register already.</param>
/// <param name="Kinds">What the new relations are to us.</param>
public sealed record ContactChoices(KnownContacts Known, IReadOnlyList<RelationKind> Kinds);

/// <summary>Takes a file with contacts in. One that cannot be read leaves nothing behind.</summary>
public sealed class ReceiveContacts(IDatabase database)
{
    private const string Numbers = "relation-imports";

    /// <param name="file">From its first byte; can be read twice.</param>
    /// <param name="fileName">As the person knows it.</param>
    /// <param name="map">What the columns are, as JSON, or null to guess.</param>
    /// <param name="choices">What to do with its contacts.</param>
    /// <param name="by">Who brings it; null on the command line.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Outcome<ReceivedContacts>> RunAsync(
        Stream file, string fileName, string? map, ContactChoices choices, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        ContactMap? said = null;
        if (map is not null)
        {
            var reading = ContactMap.Read(map);
            if (!reading.Done)
                return reading.Refusal;
            said = reading.Value;
        }

        var opened = await ContactFile.OpenAsync(file, said, cancel);
        if (!opened.Done)
            return opened.Refusal;
        file.Position = 0;
        var stored = await new FileStore(database).StoreAsync(file, now, cancel);
        await using var db = database.Open();
        var import = new RelationImport
        {
            Number = await Counter.TakeAsync(db, Numbers, 1, cancel),
            FileName = fileName,
            FileHash = stored.Hash,
            Format = opened.Value.Format,
            Map = opened.Value.Table is { } table ? map ?? table.Map.Write() : null,
            Known = choices.Known,
            Kinds = choices.Kinds.Count == 0 ? null : StoredJson.Write(choices.Kinds),
            BytesTotal = stored.Length,
            CreatedBy = by,
            CreatedAt = now,
        };
        db.RelationImports.Add(import);
        await db.SaveChangesAsync(cancel);
        return new ReceivedContacts(import.Number, import.Format, opened.Value.Table?.IsKnown ?? true);
    }

    /// <summary>The first cards of an import as they will be, with what is doubtful about them.</summary>
    public static async Task<IReadOnlyList<ContactEntry>> SampleAsync(IDatabase database, RelationImport import, int count, CancellationToken cancel)
    {
        await using var file = await new FileStore(database).OpenAsync(import.FileHash, cancel)
            ?? throw new InvalidOperationException($"The file of import {import.Number} is not kept any more.");
        var opened = await ContactFile.OpenAsync(file, import.Map is null ? null : ContactMap.Read(import.Map).Value, cancel);
        var sample = new List<ContactEntry>();
        if (!opened.Done)
            return sample;
        await foreach (var entry in opened.Value.ReadAsync(cancel))
        {
            sample.Add(entry);
            if (sample.Count == count)
                break;
        }

        return sample;
    }
}
