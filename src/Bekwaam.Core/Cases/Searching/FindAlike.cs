using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Searching;

/// <summary>
/// Cases about the same: those that have the rarer words of a text. How rare a word is says how much it counts; one that
/// hundreds of cases have is not looked at any further. Solved ones come first, with how they were solved.
/// </summary>
public static class FindAlike
{
    private const int ShortestWord = 4;
    private const int MostWords = 8;
    private const int Common = 400;
    private const int Enough = 2;
    private const int Candidates = 30;

    /// <param name="Row">The case.</param>
    /// <param name="How">What helped: what a colleague wrote at solving it, or else the last answer; null when it is open.</param>
    public sealed record Match(CaseRow Row, string? How);

    /// <param name="db">Where to look.</param>
    /// <param name="text">What the customer says.</param>
    /// <param name="but">The case itself, which is left out.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops the search.</param>
    public static async Task<IReadOnlyList<Match>> RunAsync(AppDb db, string? text, CaseNumber? but, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var words = SearchWords.In(text).Where(word => word.Length >= ShortestWord && !char.IsDigit(word[0])).Distinct().OrderByDescending(word => word.Length).Take(MostWords).ToList();
        var scores = await ScoreAsync(db, words, cancel);
        if (but is { } own)
            scores.Remove(own);
        var best = scores.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(Candidates).Select(pair => pair.Key).ToList();
        var rows = await FindCases.RowsAsync(db, best, cancel);
        var chosen = rows.OrderByDescending(row => Math.Round(scores[row.Number])).ThenBy(row => row.SolvedAt is null).ThenByDescending(row => row.Number).Take(most).OrderBy(row => row.SolvedAt is null).ToList();
        var how = await HowAsync(db, [.. chosen.Where(row => row.SolvedAt is not null).Select(row => row.Id)], cancel);
        return [.. chosen.Select(row => new Match(row, how.GetValueOrDefault(row.Id)))];
    }

    /// <summary>Cases with at least two of the words, or the one that there is; common words count only together.</summary>
    private static async Task<Dictionary<CaseNumber, double>> ScoreAsync(AppDb db, List<string> words, CancellationToken cancel)
    {
        var had = new Dictionary<CaseNumber, (double Score, int Words)>();
        var common = new List<string>();
        foreach (var word in words)
        {
            var numbers = await db.MatchCasesAsync(Wish([word]), Common, latest: false, cancel);
            if (numbers.Count == Common)
                common.Add(word);
            else
                Count(had, numbers, Math.Log(1 + (double)Common / numbers.Count), 1);
        }

        if (common.Count >= Enough)
            Count(had, await db.MatchCasesAsync(Wish([.. common.Take(3)]), Candidates, latest: true, cancel), 1, Enough);
        var wanted = Math.Min(Enough, words.Count);
        return had.Where(pair => pair.Value.Words >= wanted).ToDictionary(pair => pair.Key, pair => pair.Value.Score);
    }

    private static void Count(Dictionary<CaseNumber, (double Score, int Words)> had, IEnumerable<long> numbers, double weight, int words)
    {
        foreach (var number in numbers.Select(CaseNumber.Of))
        {
            var before = had.GetValueOrDefault(number);
            had[number] = (before.Score + weight, before.Words + words);
        }
    }

    private static SearchWish Wish(List<string> words) => new([.. words.Select(word => (IReadOnlyList<SearchWish.Word>)[new SearchWish.Word(word, Begins: false)])]);

    private static async Task<Dictionary<Guid, string>> HowAsync(AppDb db, List<Guid> solved, CancellationToken cancel)
    {
        if (solved.Count == 0)
            return [];
        var said = await db.CaseMessages.Where(m => EF.Parameter(solved).Contains(m.CaseId) && m.Text != null && (m.Kind == MessageKind.Solved || m.Kind == MessageKind.ToCustomer))
            .Select(m => new { m.CaseId, m.Kind, m.Line, m.Text }).ToListAsync(cancel);
        return said.GroupBy(m => m.CaseId).ToDictionary(of => of.Key, of => of.OrderBy(m => m.Kind is MessageKind.Solved).ThenBy(m => m.Line).Last().Text!);
    }
}
