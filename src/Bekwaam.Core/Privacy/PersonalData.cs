using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>
/// Every place but the card itself where something about a person is kept. A module that keeps such data adds one line to
/// <see cref="Holders"/>: then it is in the file that a person gets, and is forgotten with the person.
/// </summary>
public static class PersonalData
{
    /// <param name="Name">In the file for machines; stable.</param>
    /// <param name="ReadAsync">Everything about these relations, or null where it is only forgotten.</param>
    /// <param name="ForgetAsync">Forgets it, in the caller's transaction.</param>
    public sealed record Holder(
        string Name,
        Func<AppDb, IReadOnlyList<Guid>, CancellationToken, Task<JsonNode?>>? ReadAsync,
        Func<AppDb, IReadOnlyList<Guid>, CancellationToken, Task> ForgetAsync);

    /// <summary>What happened to one relation begins with this in the audit trail; its subject is the relation's number.</summary>
    private const string OfOneRelation = "relation.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<Holder> Holders { get; } =
    [
        new("earlierCards",
            async (db, ids, cancel) => List(
                (await db.RelationVersions.AsNoTracking().Where(v => ids.Contains(v.RelationId)).OrderBy(v => v.ReplacedAt).ToListAsync(cancel))
                .Select(v => new { v.ReplacedAt, Card = JsonNode.Parse(v.Card) })),
            (db, ids, cancel) => db.RelationVersions.Where(v => ids.Contains(v.RelationId)).ExecuteDeleteAsync(cancel)),
        new("kinds",
            async (db, ids, cancel) => List(
                await db.RelationKindPeriods.Where(k => ids.Contains(k.RelationId)).OrderBy(k => k.From).Select(k => new { k.Kind, k.From, k.Until }).ToListAsync(cancel)),
            // What somebody was to us, and when, stays: it counts and names nobody.
            (_, _, _) => Task.CompletedTask),
        new("actsFor",
            async (db, ids, cancel) => List(
                await db.ContactPersons.Where(c => ids.Contains(c.PersonId)).Join(db.Relations, c => c.RelationId, r => r.Id, (c, r) => new { r.Name, c.Function, c.Department, c.From, c.Until }).ToListAsync(cancel)),
            (db, ids, cancel) => db.ContactPersons.Where(c => ids.Contains(c.PersonId) || ids.Contains(c.RelationId)).ExecuteDeleteAsync(cancel)),
        new("permissions",
            async (db, ids, cancel) => List(
                await db.RelationPermissions.Where(p => ids.Contains(p.RelationId)).OrderBy(p => p.At).Select(p => new { p.Purpose, p.Channel, p.Given, p.Source, p.Wording, p.At }).ToListAsync(cancel)),
            (db, ids, cancel) => db.RelationPermissions.Where(p => ids.Contains(p.RelationId)).ExecuteDeleteAsync(cancel)),
        new("events",
            async (db, ids, cancel) => List(
                (await db.RelationEvents.AsNoTracking().Where(e => ids.Contains(e.RelationId)).OrderBy(e => e.At).ToListAsync(cancel))
                .Select(e => new { e.At, e.Kind, Details = e.Details is null ? null : JsonNode.Parse(e.Details) })),
            ForgetEventsAsync),
        new("cases", PersonalCases.ReadAsync, PersonalCases.ForgetAsync),
        new("visits",
            async (db, ids, cancel) => List(
                await db.Visits.Where(v => v.RelationId != null && ids.Contains(v.RelationId.Value)).OrderBy(v => v.At).Select(v => new { v.Name, v.At, v.About, v.State, v.ArrivedAt, v.ReceivedAt }).ToListAsync(cancel)),
            // That somebody came, and how long they waited, names nobody.
            (db, ids, cancel) => db.Visits.Where(v => v.RelationId != null && ids.Contains(v.RelationId.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Name, "").SetProperty(v => v.About, (string?)null), cancel)),
        new("mails",
            async (db, ids, cancel) => List(
                await db.OutgoingMails.Where(m => m.RelationId != null && ids.Contains(m.RelationId.Value)).OrderBy(m => m.MadeAt).Select(m => new { m.MadeAt, m.To, m.Subject, m.Text, m.State }).ToListAsync(cancel)),
            (db, ids, cancel) => db.OutgoingMails.Where(m => m.RelationId != null && ids.Contains(m.RelationId.Value)).ExecuteDeleteAsync(cancel)),
        new("door", PersonalDoor.ReadAsync, PersonalDoor.ForgetAsync),
        new("segments",
            async (db, ids, cancel) => List(
                await db.SegmentMembers.Where(m => ids.Contains(m.RelationId)).Join(db.Segments, m => m.SegmentId, s => s.Id, (m, s) => new { s.Name, m.From, m.Until }).ToListAsync(cancel)),
            (_, _, _) => Task.CompletedTask),
        new("looks", ReadLooks.ForFileAsync, (_, _, _) => Task.CompletedTask),
        new("duplicates",
            async (db, ids, cancel) => List(
                await db.DuplicatePairs.Where(p => ids.Contains(p.AId) || ids.Contains(p.BId)).OrderBy(p => p.FoundAt).Select(p => new { p.FoundAt, p.State, p.DecidedAt }).ToListAsync(cancel)),
            (db, ids, cancel) => db.DuplicatePairs.Where(p => ids.Contains(p.AId) || ids.Contains(p.BId)).ExecuteDeleteAsync(cancel)),
        // What they held is forgotten before the holders are asked.
        new("merges", ReadMergesAsync, (_, _, _) => Task.CompletedTask),
        new("audit", ReadAuditAsync, (_, _, _) => Task.CompletedTask),
        new("bulk", null, (db, ids, cancel) => db.BulkRows.Where(r => ids.Contains(r.RelationId)).ExecuteDeleteAsync(cancel)),
        new("imports", null, ForgetImportsAsync),
        new("retention", null, (db, ids, cancel) => db.RetentionKeeps.Where(k => ids.Contains(k.RelationId)).ExecuteDeleteAsync(cancel)),
    ];

    internal static JsonArray List<T>(IEnumerable<T> rows) => [.. rows.Select(row => JsonSerializer.SerializeToNode(row, Json))];

    /// <summary>With which numbers and when: the other card was this person's too.</summary>
    private static async Task<JsonNode?> ReadMergesAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel) => List(
        await db.RelationMerges.Where(m => ids.Contains(m.SurvivorId) || ids.Contains(m.AbsorbedId)).OrderBy(m => m.At)
            .Join(db.Relations, m => m.SurvivorId, r => r.Id, (m, r) => new { m, Into = r.Number })
            .Join(db.Relations, pair => pair.m.AbsorbedId, r => r.Id, (pair, r) => new { pair.m.At, r.Number, pair.Into, pair.m.UndoneAt }).ToListAsync(cancel));

    /// <summary>What stands in the audit trail about them; who of us did it is that colleague's.</summary>
    private static async Task<JsonNode?> ReadAuditAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var numbers = (await db.Relations.Where(r => ids.Contains(r.Id)).Select(r => r.Number).ToListAsync(cancel)).ConvertAll(number => FormattableString.Invariant($"{number}"));
        return List(await db.AuditEvents.Where(a => a.Kind.StartsWith(OfOneRelation) && a.Subject != null && numbers.Contains(a.Subject))
            .OrderBy(a => a.At).Select(a => new { a.At, a.Kind }).ToListAsync(cancel));
    }

    /// <summary>
    /// What was noted about them, and the files they came in: those hold them as they were. They hold others too, who are in the
    /// register by now; undoing an import does not need its file.
    /// </summary>
    private static async Task ForgetImportsAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var notes = db.RelationImportNotes.Where(n => db.Relations.Any(r => ids.Contains(r.Id) && r.Number == n.Relation));
        var imports = await db.Relations.Where(r => ids.Contains(r.Id) && r.Source != null).Select(r => r.Source!.Value)
            .Union(db.RelationImportChanges.Where(c => ids.Contains(c.RelationId)).Select(c => c.Import))
            .Union(notes.Select(n => n.Import)).ToListAsync(cancel);
        var files = await db.RelationImports.Where(i => imports.Contains(i.Number)).Select(i => i.FileHash).Distinct().ToListAsync(cancel);
        await FileStore.EmptyAsync(db, files, cancel);
        await db.RelationImportChanges.Where(c => ids.Contains(c.RelationId)).ExecuteDeleteAsync(cancel);
        await notes.ExecuteDeleteAsync(cancel);
    }

    /// <summary>Notes go; that something happened, and when, stays without its words.</summary>
    private static async Task ForgetEventsAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        await db.RelationEvents.Where(e => ids.Contains(e.RelationId) && e.Kind == RelationEventKind.NoteAdded).ExecuteDeleteAsync(cancel);
        await db.RelationEvents.Where(e => ids.Contains(e.RelationId) && e.Kind != RelationEventKind.KindsChanged)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Details, (string?)null), cancel);
    }
}
