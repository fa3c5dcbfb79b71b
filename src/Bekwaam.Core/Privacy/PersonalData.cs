using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Data;
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
        new("segments",
            async (db, ids, cancel) => List(
                await db.SegmentMembers.Where(m => ids.Contains(m.RelationId)).Join(db.Segments, m => m.SegmentId, s => s.Id, (m, s) => new { s.Name, m.From, m.Until }).ToListAsync(cancel)),
            (_, _, _) => Task.CompletedTask),
        new("looks", ReadLooks.ForFileAsync, (_, _, _) => Task.CompletedTask),
        new("duplicates", null, (db, ids, cancel) => db.DuplicatePairs.Where(p => ids.Contains(p.AId) || ids.Contains(p.BId)).ExecuteDeleteAsync(cancel)),
        new("bulk", null, (db, ids, cancel) => db.BulkRows.Where(r => ids.Contains(r.RelationId)).ExecuteDeleteAsync(cancel)),
        new("imports", null, async (db, ids, cancel) =>
        {
            await db.RelationImportChanges.Where(c => ids.Contains(c.RelationId)).ExecuteDeleteAsync(cancel);
            await db.RelationImportNotes.Where(n => db.Relations.Any(r => ids.Contains(r.Id) && r.Number == n.Relation)).ExecuteDeleteAsync(cancel);
        }),
        new("retention", null, (db, ids, cancel) => db.RetentionKeeps.Where(k => ids.Contains(k.RelationId)).ExecuteDeleteAsync(cancel)),
    ];

    internal static JsonArray List<T>(IEnumerable<T> rows) => [.. rows.Select(row => JsonSerializer.SerializeToNode(row, Json))];

    /// <summary>Notes go; that something happened, and when, stays without its words.</summary>
    private static async Task ForgetEventsAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        await db.RelationEvents.Where(e => ids.Contains(e.RelationId) && e.Kind == RelationEventKind.NoteAdded).ExecuteDeleteAsync(cancel);
        await db.RelationEvents.Where(e => ids.Contains(e.RelationId) && e.Kind != RelationEventKind.KindsChanged)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Details, (string?)null), cancel);
    }
}
