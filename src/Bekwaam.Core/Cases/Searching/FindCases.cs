using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Searching;

/// <summary>
/// Finds cases by what was said in them, by their number or by who called, the best first. The newest that have the words are
/// taken and only those are ranked: a common word costs no more than a rare one.
/// </summary>
public static class FindCases
{
    /// <summary>Of so many, the newest, a list is narrowed further.</summary>
    public const int MostInList = 2_000;

    /// <summary>As many as fill the first page of a list that nothing else narrows, with some to spare for what was written down later.</summary>
    public const int OnePage = 2 * ListCases.PageSize;

    private const int Candidates = 100;
    private const int LongestText = 200;

    /// <param name="db">Where to look.</param>
    /// <param name="text">As typed; the last word may be unfinished.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops the search.</param>
    public static async Task<IReadOnlyList<CaseRow>> RunAsync(AppDb db, string? text, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var exact = CaseNumber.TryParse(text, out var number) ? await MergeCases.SurvivorAsync(db, number, cancel) ?? number : default;
        var rows = await RowsAsync(db, [exact, .. await NumbersAsync(db, text, Candidates, cancel)], cancel);
        var words = SearchWords.In(text).ToList();
        return [.. rows.OrderByDescending(row => row.Number == exact).ThenBy(row => Missing(row, words)).ThenByDescending(row => row.Number).Take(most)];
    }

    /// <summary>Numbers of the newest that have the words.</summary>
    public static async Task<IReadOnlyList<CaseNumber>> NumbersAsync(AppDb db, string? text, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var typed = text?.Trim() ?? "";
        var wish = SearchWish.Of(typed.Length > LongestText ? typed[..LongestText] : typed);
        // One letter says nothing of what was said.
        return wish.Groups is [[{ Text.Length: 1 }, ..]] ? [] : [.. (await LatestAsync(db, wish, most, cancel)).Select(CaseNumber.Of)];
    }

    /// <summary>
    /// When the words as they were typed fill it, longer ones that begin with them need not be looked for: to find the newest
    /// of those an engine goes through all that there are.
    /// </summary>
    private static async Task<IReadOnlyList<long>> LatestAsync(AppDb db, SearchWish wish, int most, CancellationToken cancel)
    {
        var whole = wish.Begins ? await db.MatchCasesAsync(wish.Whole, most, latest: true, cancel) : [];
        return whole.Count == most ? whole : await db.MatchCasesAsync(wish, most, latest: true, cancel);
    }

    internal static async Task<List<CaseRow>> RowsAsync(AppDb db, IReadOnlyCollection<CaseNumber> numbers, CancellationToken cancel)
    {
        var wanted = numbers.ToList();
        return wanted.Count == 0 ? [] : await CaseRow.Of(db, db.Cases.Where(c => EF.Parameter(wanted).Contains(c.Number))).AsNoTracking().ToListAsync(cancel);
    }

    /// <summary>How many of the words are not in what it is called.</summary>
    private static int Missing(CaseRow row, List<string> words)
    {
        var subject = Fold.Text(row.Subject);
        return words.Count(word => !subject.Contains(word, StringComparison.Ordinal));
    }
}
