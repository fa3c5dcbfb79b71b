using System.Text.Json.Nodes;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>A merge as it stands: to be undone, or with what is left to decide about after its undoing.</summary>
public sealed record MergeView(Guid Id, DateTimeOffset At, bool Undone, Relation Survivor, Relation Absorbed, IReadOnlyList<MergeView.Item> Left)
{
    /// <param name="Field">A field of the card; or null when it is a row.</param>
    /// <param name="Hangs">Which kind of row.</param>
    /// <param name="Row">Its key.</param>
    /// <param name="Text">What tells a person which row it is.</param>
    public sealed record Item(string? Field, string? Hangs, Guid? Row, string? Text);
}

public static class ReadMerge
{
    /// <returns>Null when there is no such merge, or it may no longer be read because somebody in it was forgotten.</returns>
    public static async Task<MergeView?> RunAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.RelationMerges.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { Before: not null } merge)
            return null;
        var survivor = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == merge.SurvivorId, cancel);
        var absorbed = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == merge.AbsorbedId, cancel);
        var items = new List<MergeView.Item>();
        if (merge.Left is { } json)
        {
            var left = StoredJson.Read<LeftBehind>(json);
            items.AddRange(left.Fields.Select(field => new MergeView.Item(field, null, null, null)));
            foreach (var rows in left.Rows.GroupBy(row => row.Hangs))
            {
                var texts = await TextsAsync(db, rows.Key, [.. rows.Select(row => row.Id)], cancel);
                items.AddRange(rows.Where(row => texts.ContainsKey(row.Id)).Select(row => new MergeView.Item(null, rows.Key, row.Id, texts[row.Id])));
            }
        }

        return new MergeView(merge.Id, merge.At, merge.UndoneAt is not null, survivor, absorbed, items);
    }

    private static async Task<Dictionary<Guid, string?>> TextsAsync(AppDb db, string hangs, IReadOnlyList<Guid> keys, CancellationToken cancel)
    {
        if (hangs is RestoreKinds.Name)
            return await db.RelationKindPeriods.Where(k => keys.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => (string?)k.Kind.ToString(), cancel);
        if (hangs is RestoreContacts.Name)
        {
            return await db.ContactPersons.Where(c => keys.Contains(c.Id)).Join(db.Relations, c => c.PersonId, r => r.Id, (c, r) => new { c.Id, r.Name, c.Function })
                .ToDictionaryAsync(c => c.Id, c => (string?)(c.Function is null ? c.Name : $"{c.Name}, {c.Function}"), cancel);
        }

        return HangsOnRelation.All.FirstOrDefault(known => known.Name == hangs) is { } rows
            ? (await rows.LinesAsync(db, keys, cancel)).ToDictionary(line => line.Id, line => Plain(line.Text))
            : [];
    }

    /// <summary>Details of events are JSON with their words in it.</summary>
    private static string? Plain(string? text)
    {
        if (text is null || !text.StartsWith('{'))
            return text;
        return JsonNode.Parse(text)?["text"]?.GetValue<string>();
    }
}
