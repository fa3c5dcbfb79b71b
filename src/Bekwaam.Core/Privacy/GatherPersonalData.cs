using System.Text.Json.Nodes;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>Everything that is kept about one relation, for the person who asks for it.</summary>
public static class GatherPersonalData
{
    /// <param name="Relation">With its card.</param>
    /// <param name="Parts">By the names of <see cref="PersonalData.Holders"/>.</param>
    public sealed record Result(Relation Relation, DateTimeOffset MadeAt, IReadOnlyDictionary<string, JsonNode> Parts)
    {
        /// <summary>The file for machines.</summary>
        public JsonObject ToJson()
        {
            var file = new JsonObject
            {
                ["format"] = "bekwaam.personal-data/1",
                ["madeAt"] = MadeAt.ToString("o"),
                ["number"] = Relation.Number,
                ["name"] = Relation.Name,
                ["createdAt"] = Relation.CreatedAt.ToString("o"),
                ["changedAt"] = Relation.ChangedAt.ToString("o"),
                ["card"] = JsonNode.Parse(CardJson.Write(Relation.Card)),
            };
            foreach (var (name, part) in Parts)
                file[name] = part.DeepClone();
            return file;
        }
    }

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="number">Of the relation.</param>
    /// <param name="by">The colleague who makes it; null for whoever it is about.</param>
    /// <param name="now">The time.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null when there is nobody any more.</returns>
    public static async Task<Result?> RunAsync(AppDb db, int number, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number && r.State == RelationState.Active, cancel) is not { } relation)
            return null;
        var ids = await db.Relations.Where(r => r.MergedInto == relation.Id).Select(r => r.Id).ToListAsync(cancel);
        ids.Add(relation.Id);
        var parts = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var holder in PersonalData.Holders)
        {
            if (holder.ReadAsync is { } read && await read(db, ids, cancel) is { } part)
                parts.Add(holder.Name, part);
        }

        AuditLog.Record(db, AuditKind.DataFileMade, by, FormattableString.Invariant($"{number}"), null, now, address);
        await db.SaveChangesAsync(cancel);
        return new Result(relation, now, parts);
    }
}
