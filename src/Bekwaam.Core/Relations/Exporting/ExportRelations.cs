using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Formats.Columns;
using Bekwaam.Core.Relations.Formats.Plain;
using Bekwaam.Core.Relations.Formats.VCards;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Relations.Listing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Exporting;

public enum ExportFormat
{
    VCard,
    Csv,
    Json,
}

/// <summary>Which relations: all of these must hold; nothing said is everything.</summary>
/// <param name="Numbers">Only these.</param>
/// <param name="Filter">Only whom this finds, but for its words: who is found by those is taken first (<see cref="TakeFound"/>).</param>
public sealed record ExportChoice(IReadOnlyCollection<int>? Numbers, RelationFilter Filter)
{
    public static readonly ExportChoice Everything = new(null, new RelationFilter());
}

/// <summary>Writes relations to a file that other programs, and Bekwaam itself, read. However many they are, a few hundred are in memory.</summary>
public sealed class ExportRelations(IDatabase database)
{
    private const int AtOnce = 500;
    private readonly FileStore files = new(database);

    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.VCard => "text/vcard; charset=utf-8",
        ExportFormat.Csv => "text/csv; charset=utf-8",
        _ => "application/json",
    };

    public static string Extension(ExportFormat format) => format switch { ExportFormat.VCard => "vcf", ExportFormat.Csv => "csv", _ => "json" };

    /// <returns>How many were written.</returns>
    public async Task<long> RunAsync(Stream output, ExportFormat format, ExportChoice choice, DateOnly today, CancellationToken cancel)
    {
        // Excel takes a file for UTF-8 only by this mark.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: format is ExportFormat.Csv), 64 * 1024, leaveOpen: true);
        if (format is ExportFormat.Csv)
            await text.WriteAsync(ContactCsv.Header.AsMemory(), cancel);
        else if (format is ExportFormat.Json)
            await text.WriteAsync("[".AsMemory(), cancel);
        var count = 0L;
        await foreach (var contact in ReadAsync(choice, withPhotos: format is not ExportFormat.Csv, today, cancel))
        {
            var line = format switch
            {
                ExportFormat.VCard => VCardWriter.Write(contact),
                ExportFormat.Csv => ContactCsv.Line(contact),
                _ => (count == 0 ? "\n" : ",\n") + ContactJson.Write(contact),
            };
            await text.WriteAsync(line.AsMemory(), cancel);
            count++;
        }

        if (format is ExportFormat.Json)
            await text.WriteAsync("\n]\n".AsMemory(), cancel);
        return count;
    }

    /// <summary>The contacts in the order of their numbers.</summary>
    public async IAsyncEnumerable<ContactCard> ReadAsync(
        ExportChoice choice, bool withPhotos, DateOnly today, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var from = 0;
        while (true)
        {
            await using var db = database.Open();
            var page = Narrow(db, choice).Where(r => r.Number > from).OrderBy(r => r.Number).Take(AtOnce);
            var relations = await page.AsNoTracking().ToListAsync(cancel);
            if (relations.Count == 0)
                yield break;
            from = relations[^1].Number;
            Guid[] ids = [.. relations.Select(r => r.Id)];
            var works = (await (from contact in db.ContactPersons.AsNoTracking()
                                join organisation in db.Relations on contact.RelationId equals organisation.Id
                                where ids.Contains(contact.PersonId) && (contact.Until == null || contact.Until > today)
                                orderby contact.Id
                                select new { contact.PersonId, organisation.Name, contact.Function, contact.Department }).ToListAsync(cancel)).ToLookup(work => work.PersonId);
            var kinds = (await db.RelationKindPeriods.AsNoTracking().Where(k => ids.Contains(k.RelationId) && k.From <= today && (k.Until == null || k.Until > today))
                .Select(k => new { k.RelationId, k.Kind }).ToListAsync(cancel)).ToLookup(k => k.RelationId, k => k.Kind);
            foreach (var relation in relations)
            {
                var work = works[relation.Id].FirstOrDefault();
                yield return new ContactCard
                {
                    Card = relation.Card with { PhotoHash = null, Foreign = [.. relation.Card.Foreign.Where(line => line.Name is not "UID")] },
                    Organisation = work?.Name,
                    Function = work?.Function,
                    Department = work?.Department,
                    Kinds = [.. kinds[relation.Id].Distinct().Order()],
                    Photo = withPhotos && relation.Card.PhotoHash is { } hash ? await PhotoAsync(hash, cancel) : null,
                    Uid = relation.Card.Foreign.FirstOrDefault(line => line.Name is "UID")?.Value ?? KnownRelations.OwnUid + relation.Id,
                    ChangedAt = relation.ChangedAt,
                };
            }
        }
    }

    private static IQueryable<Relation> Narrow(AppDb db, ExportChoice choice)
    {
        var relations = choice.Filter.Of(db);
        return choice.Numbers is { } numbers ? relations.Where(r => numbers.Contains(r.Number)) : relations;
    }

    private async Task<Photo?> PhotoAsync(string hash, CancellationToken cancel)
    {
        await using var file = await files.OpenAsync(hash, cancel);
        if (file is null || file.Length > PhotoBytes.Largest)
            return null;
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancel);
        return PhotoBytes.Read(bytes);
    }
}
