using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Relations that go by the same name or are reached by the same number or mail: asked before one is entered twice.</summary>
public static class FindSimilar
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<Relation>> RunAsync(AppDb db, IReadOnlyCollection<RelationCard> cards, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var names = cards.Select(IndexRelation.SortNameOf).ToList();
        var known = new List<Guid>();
        foreach (var (kind, value) in cards.SelectMany(card => IndexRelation.KeysOf(CheckCard.Run(card).Card)))
            known.AddRange(await db.RelationKeys.Where(k => k.Kind == kind && k.Value == value).Select(k => k.RelationId).Take(Most).ToListAsync(cancel));
        // What is only written otherwise is found by how it sounds and weighed by all that is known.
        foreach (var card in cards)
            known.AddRange((await FindDuplicates.RunAsync(db, card, null, Most, cancel)).Select(match => match.Relation.Id));
        foreach (var name in names)
            known.AddRange(await db.Relations.Where(r => r.State == RelationState.Active && r.SortName == name).OrderBy(r => r.Id).Select(r => r.Id).Take(Most).ToListAsync(cancel));
        // By their keys alone: asked for the active ones among them, SQLite walks all that are active.
        var found = await db.Relations.AsNoTracking().Where(r => known.Contains(r.Id)).ToListAsync(cancel);
        return [.. found.Where(r => r.State is RelationState.Active).OrderBy(r => r.SortName, StringComparer.Ordinal).ThenBy(r => r.Id).Take(Most)];
    }
}
