using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Listing;

/// <summary>
/// Who has all terms of a filter, in the order of names from where a list was left: the rarest term is walked, a longer piece
/// each time, and what else must hold is looked up for the piece. Plain questions by key, that no engine can take the wrong way.
/// </summary>
internal static class WalkTerms
{
    private const int Probe = 2000;
    private const int Longest = 4000;
    private const int Longer = 8;

    private static readonly Keyset<RelationTerm, string, Guid> ByName = new(term => term.SortName, term => term.RelationId);

    /// <returns>At least so many when there are, or why the cursor is none.</returns>
    public static async Task<Outcome<IReadOnlyList<Guid>>> RunAsync(AppDb db, RelationFilter filter, IReadOnlyList<string> terms, string? cursor, int wanted, CancellationToken cancel)
    {
        var rarest = await RarestAsync(db, terms, cancel);
        var others = terms.Where(term => term != rarest).ToList();
        var onward = !KeysetCursor<string, Guid>.TryParse(cursor, out var from) || from is not { Backward: true };
        var found = new List<Guid>();
        for (var length = wanted; ; length = Math.Min(length * Longer, Longest))
        {
            var piece = await ByName.PageAsync(db.RelationTerms.AsNoTracking().Where(t => t.Term == rarest), cursor, length, cancel);
            if (!piece.Done)
                return piece.Refusal;
            found.AddRange(await KeepAsync(db, [.. piece.Value.Items.Select(t => t.RelationId)], others, filter, cancel));
            cursor = onward ? piece.Value.Next : piece.Value.Previous;
            if (found.Count >= wanted || cursor is null)
                return found;
        }
    }

    private static async Task<IReadOnlyList<Guid>> KeepAsync(AppDb db, IReadOnlyList<Guid> relations, List<string> terms, RelationFilter filter, CancellationToken cancel)
    {
        if (terms.Count > 0)
        {
            // All terms of a relation are few; asked for one that many have, an engine would go by that one.
            var had = (await db.RelationTerms.AsNoTracking().Where(t => EF.Parameter(relations).Contains(t.RelationId)).Select(t => new { t.RelationId, t.Term }).ToListAsync(cancel))
                .ToLookup(t => t.RelationId, t => t.Term);
            relations = [.. relations.Where(relation => terms.TrueForAll(term => had[relation].Contains(term)))];
        }

        if (filter is { CompleteBelow: null, NoContactSince: null } || relations.Count == 0)
            return relations;
        var rest = filter.OfColumns(db.Relations.Where(r => EF.Parameter(relations).Contains(r.Id)));
        var holds = (await rest.Select(r => r.Id).ToListAsync(cancel)).ToHashSet();
        return [.. relations.Where(holds.Contains)];
    }

    private static async Task<string> RarestAsync(AppDb db, IReadOnlyList<string> terms, CancellationToken cancel)
    {
        var (rarest, fewest) = (terms[0], int.MaxValue);
        for (var at = 0; at < terms.Count && terms.Count > 1; at++)
        {
            var term = terms[at];
            var some = await db.RelationTerms.Where(t => t.Term == term).Take(Probe).CountAsync(cancel);
            if (some < fewest)
                (rarest, fewest) = (term, some);
        }

        return rarest;
    }
}
