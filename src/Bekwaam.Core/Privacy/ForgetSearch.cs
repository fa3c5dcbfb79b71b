using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Searching;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>
/// Clears what searching remembers of somebody who is forgotten: the name under whoever they were linked to, and the words of
/// the name, which on their own still tell that a rare name was once in the register.
/// </summary>
internal static class ForgetSearch
{
    /// <summary>The words of all names these relations ever had; asked before they are emptied.</summary>
    public static async Task<IReadOnlyCollection<string>> NamesAsync(AppDb db, IReadOnlyList<Guid> relations, CancellationToken cancel)
    {
        var cards = await db.Relations.AsNoTracking().Where(r => relations.Contains(r.Id)).Select(r => r.Card).ToListAsync(cancel);
        var earlier = await db.RelationVersions.Where(v => relations.Contains(v.RelationId)).Select(v => v.Card).ToListAsync(cancel);
        return cards.Concat(earlier.Select(CardJson.Read)).SelectMany(card => SearchCard.WordsOf(card, []).Names).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="db">The erasure's, saved.</param>
    /// <param name="names">Words to forget unless another relation has them too.</param>
    /// <param name="linked">Who was linked to the forgotten.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task RunAsync(AppDb db, IReadOnlyCollection<string> names, IReadOnlyList<Guid> linked, CancellationToken cancel)
    {
        await RelationSearch.IndexAsync(db, linked, cancel);
        foreach (var name in names)
        {
            var wish = new SearchWish([[new SearchWish.Word(name, Begins: false)]]);
            if ((await db.MatchAsync(wish, 1, cancel)).Count > 0)
                continue;
            var forms = Misspellings.Of(name);
            await db.SearchWords.Where(w => forms.Contains(w.Variant) && w.Word == name).ExecuteDeleteAsync(cancel);
        }
    }
}
