using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Matching;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Searching;

/// <summary>
/// Finds relations by a few words or digits, the best first. Candidates are taken by how new they are and by how their names
/// begin, and only those are ranked: a common word costs no more than a rare one.
/// </summary>
public static class FindRelations
{
    private const int Candidates = 64;
    private const int ByName = 16;
    private const int MostCorrections = 12;
    private const int LongestText = 200;

    /// <param name="db">Where to look.</param>
    /// <param name="text">As typed; the last word may be unfinished.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops the search.</param>
    public static async Task<IReadOnlyList<RelationRow>> RunAsync(AppDb db, string? text, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var typed = Typed(text);
        if (typed.Length == 0)
            return [];
        var wish = SearchWish.Of(typed);
        var numbers = new List<int>(await MatchAsync(db, wish, Math.Max(most, Candidates), cancel));
        var folded = Fold.Text(typed);
        var rows = await RowsAsync(db, numbers, cancel);
        rows.AddRange(await NamedAsync(db, folded, cancel));
        var words = wish.Groups.Select(group => group[0].Text).ToList();
        var best = rows.DistinctBy(row => row.Id).OrderBy(row => Rank(row, folded, words)).ThenByDescending(row => row.Number).Take(most).ToList();
        if (best.Count < most)
        {
            var meant = await NumbersAsync(db, await CorrectAsync(db, wish, cancel), best, most, cancel);
            best.AddRange((await RowsAsync(db, meant, cancel)).OrderByDescending(row => row.Number).Take(most - best.Count));
        }

        return await NumberFirstAsync(db, typed, best, most, cancel);
    }

    /// <summary>Numbers of those that have the words, or when there are none what must have been meant: for lists and jobs that narrow further.</summary>
    public static async Task<IReadOnlyList<int>> NumbersAsync(AppDb db, string? text, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var typed = Typed(text);
        var wish = SearchWish.Of(typed);
        var found = await MatchAsync(db, wish, most, cancel);
        if (found.Count > 0)
            return found;
        if (await CorrectAsync(db, wish, cancel) is { } corrected && await MatchAsync(db, corrected, most, cancel) is { Count: > 0 } meant)
            return meant;
        return await ByNumberAsync(db, typed, cancel) is { } number ? [number.Number] : [];
    }

    private static string Typed(string? text) => text is null ? "" : text.Trim() is var trimmed && trimmed.Length > LongestText ? trimmed[..LongestText] : trimmed;

    private static async Task<IReadOnlyList<int>> MatchAsync(AppDb db, SearchWish wish, int most, CancellationToken cancel) =>
        // One letter: names that begin with it are looked up in their order, which says more.
        wish.Groups is [[{ Text.Length: 1 }, ..]] ? [] : await db.MatchAsync(wish, most, cancel);

    private static async Task<IReadOnlyList<int>> NumbersAsync(AppDb db, SearchWish? wish, IReadOnlyCollection<RelationRow> had, int most, CancellationToken cancel)
    {
        if (wish is null)
            return [];
        var known = had.Select(row => row.Number).ToHashSet();
        return [.. (await MatchAsync(db, wish, most + known.Count, cancel)).Where(number => !known.Contains(number))];
    }

    private static async Task<List<RelationRow>> RowsAsync(AppDb db, IReadOnlyCollection<int> numbers, CancellationToken cancel) =>
        numbers.Count == 0 ? [] : await RelationRow.Of(db.Relations.Where(r => numbers.Contains(r.Number) && r.State == RelationState.Active)).ToListAsync(cancel);

    /// <summary>Those whose name, as it is sorted, begins with what was typed.</summary>
    private static async Task<List<RelationRow>> NamedAsync(AppDb db, string folded, CancellationToken cancel)
    {
        var end = folded + '\uffff';
#pragma warning disable CA1309 // Becomes SQL, where the column says how it is compared.
        return await RelationRow.Of(db.Relations.Where(r => r.State == RelationState.Active && string.Compare(r.SortName, folded) >= 0 && string.Compare(r.SortName, end) < 0)
            .OrderBy(r => r.SortName).ThenBy(r => r.Id).Take(ByName)).ToListAsync(cancel);
#pragma warning restore CA1309
    }

    private static int Rank(RelationRow row, string folded, List<string> words)
    {
        var name = Fold.Text(row.Name);
        if (name == folded || row.SortName == folded)
            return 0;
        if (name.StartsWith(folded, StringComparison.Ordinal))
            return 1;
        if (row.SortName.StartsWith(folded, StringComparison.Ordinal))
            return 2;
        var parts = SearchWords.In(name).ToList();
        return words.All(parts.Contains) ? 3 : words.All(word => parts.Exists(part => part.StartsWith(word, StringComparison.Ordinal))) ? 4 : 5;
    }

    /// <summary>The wish with every word that can be misspelt as any that it may be, or null when there is nothing to correct.</summary>
    private static async Task<SearchWish?> CorrectAsync(AppDb db, SearchWish wish, CancellationToken cancel)
    {
        var groups = new List<IReadOnlyList<SearchWish.Word>>();
        var corrected = false;
        foreach (var group in wish.Groups)
        {
            var word = group[0].Text;
            var meant = Misspellings.IsFor(word) ? await MeantAsync(db, word, cancel) : [];
            corrected |= meant.Count > 0;
            groups.Add([.. group, .. meant.Select(other => new SearchWish.Word(other, Begins: false))]);
        }

        return corrected ? new SearchWish(groups) : null;
    }

    private static async Task<IReadOnlyList<string>> MeantAsync(AppDb db, string word, CancellationToken cancel)
    {
        var forms = Misspellings.For(word);
        var near = await db.SearchWords.AsNoTracking().Where(w => forms.Contains(w.Variant)).Select(w => w.Word).Distinct().ToListAsync(cancel);
        return [.. near.Where(other => other != word && Misspellings.IsOf(other, word))
            .OrderBy(other => EditDistance.Between(other, word)).ThenBy(other => other, StringComparer.Ordinal).Take(MostCorrections)];
    }

    private static async Task<IReadOnlyList<RelationRow>> NumberFirstAsync(AppDb db, string typed, List<RelationRow> rows, int most, CancellationToken cancel)
    {
        if (await ByNumberAsync(db, typed, cancel) is not { } row)
            return rows;
        return [row, .. rows.Where(other => other.Id != row.Id).Take(most - 1)];
    }

    /// <summary>The number of one that was merged leads to the one that it was taken up in.</summary>
    private static async Task<RelationRow?> ByNumberAsync(AppDb db, string typed, CancellationToken cancel)
    {
        if (typed.Length > 9 || !typed.All(char.IsAsciiDigit))
            return null;
        var number = int.Parse(typed, CultureInfo.InvariantCulture);
        var id = await db.Relations.Where(r => r.Number == number).Select(r => (Guid?)(r.MergedInto ?? r.Id)).SingleOrDefaultAsync(cancel);
        return id is null ? null : await RelationRow.Of(db.Relations.Where(r => r.Id == id && r.State == RelationState.Active)).SingleOrDefaultAsync(cancel);
    }
}
