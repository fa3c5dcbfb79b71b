using System.Collections.Frozen;
using Bekwaam.Core.Search;

namespace Bekwaam.Core.Knowledge;

/// <summary>
/// All articles of one database by their words, in memory: a few thousand texts that hardly ever change. Words of the title weigh most,
/// what is rare weighs more than what is common, and a word that nobody wrote is looked for as its misspelling.
/// Method: BM25F (Robertson and Zaragoza, 2009), without document statistics per field.
/// </summary>
internal sealed class ArticleIndex
{
    private const double TitleWeight = 4;
    private const double TopicWeight = 3;
    private const double Saturation = 1.2;
    private const double LengthWeight = .5;
    private const double PrefixQuality = .7;
    private const double SlipQuality = .6;
    private const int ShortestPrefix = 3;
    private const int MostPrefixed = 40;

    /// <summary>Of what was asked, weighed by how rare the words are, an answer must speak of so much.</summary>
    private const double Enough = .5;
    private const int Slice = 4000;

    /// <summary>Words that fill a question in either language; folded.</summary>
    private static readonly FrozenSet<string> Filling = (
        "aan al als bij dan dat de deze die dit doe doen een en er gaat ge geen gaan had heb hebben heeft het hier hij hoe ik in is je kan kom kunnen maar me mee met mij mijn moet na naar niet nog nu of om onder ons ook op over "
        + "te tot u uit uw van vanaf veel voor waar waarom wanneer wat weer wel welke wie wij wil word worden wordt ze zich zij zijn zo zonder "
        + "a am an and are at be but by can do does for from has have how i if it me my no not of on or our so that the then there this to was we what when where which who why will with you your")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<FindArticles.Entry> entries = [];
    private readonly List<double> lengths = [];
    private readonly Dictionary<string, List<(int Entry, double Weight)>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> slips = new(StringComparer.Ordinal);
    private readonly string[] words;
    private readonly double usual;

    public ArticleIndex(IEnumerable<(FindArticles.Entry Entry, string? Topic)> articles)
    {
        foreach (var (entry, topic) in articles)
            Add(entry, topic);
        words = [.. postings.Keys.Order(StringComparer.Ordinal)];
        foreach (var word in words.Where(Misspellings.IsFor))
        {
            foreach (var form in Misspellings.Of(word))
            {
                if (!slips.TryGetValue(form, out var list))
                    slips[form] = list = [];
                list.Add(word);
            }
        }

        usual = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
    }

    /// <summary>Best first, with the words that may have been meant.</summary>
    public IReadOnlyList<(FindArticles.Entry Entry, IReadOnlySet<string> Hits)> Find(string text, Func<FindArticles.Entry, bool> wanted, int most)
    {
        var asked = SearchWords.In(text).Distinct(StringComparer.Ordinal).ToList();
        // Of a whole sentence the words that any sentence has tell nothing; of those alone, they are all there is.
        if (asked.Exists(word => !Filling.Contains(word)))
            asked.RemoveAll(Filling.Contains);
        var (scores, covered, weights, best) = (new double[entries.Count], new double[entries.Count], new double[entries.Count], new double[entries.Count]);
        var (hits, touched, whole) = (new HashSet<string>(StringComparer.Ordinal), new List<int>(), 0.0);
        foreach (var word in asked)
        {
            var meant = Meant(word);
            // What no text has, is as rare as can be.
            var rarity = Rarity(meant.Count == 0 ? 0 : meant.Max(m => postings[m.Word].Count));
            whole += rarity;
            foreach (var (other, quality) in meant)
            {
                hits.Add(other);
                foreach (var (entry, weight) in postings[other])
                {
                    if (weights[entry] == 0)
                        touched.Add(entry);
                    weights[entry] += weight * quality;
                    best[entry] = Math.Max(best[entry], quality);
                }
            }

            foreach (var entry in touched)
            {
                var norm = 1 - LengthWeight + LengthWeight * lengths[entry] / usual;
                scores[entry] += rarity * weights[entry] * (Saturation + 1) / (weights[entry] + Saturation * norm);
                covered[entry] += rarity * best[entry];
                (weights[entry], best[entry]) = (0, 0);
            }

            touched.Clear();
        }

        var found = Enumerable.Range(0, entries.Count).Where(entry => scores[entry] > 0 && covered[entry] >= Enough * whole && wanted(entries[entry]));
        return [.. found.OrderByDescending(entry => scores[entry]).ThenBy(entry => entries[entry].Title, StringComparer.Ordinal).Take(most).Select(entry => (entries[entry], (IReadOnlySet<string>)hits))];
    }

    /// <summary>Words of texts that somebody may mean by what they typed.</summary>
    private List<(string Word, double Quality)> Meant(string typed)
    {
        var meant = new List<(string Word, double Quality)>();
        if (postings.ContainsKey(typed))
            meant.Add((typed, 1));
        if (typed.Length >= ShortestPrefix)
        {
            var at = Array.BinarySearch(words, typed, StringComparer.Ordinal);
            for (at = at < 0 ? ~at : at + 1; at < words.Length && meant.Count < MostPrefixed && words[at].StartsWith(typed, StringComparison.Ordinal); at++)
                meant.Add((words[at], PrefixQuality));
        }

        if (meant.Count > 0 || !Misspellings.IsFor(typed))
            return meant;
        var near = Misspellings.For(typed).SelectMany(form => slips.GetValueOrDefault(form) ?? []).Distinct(StringComparer.Ordinal).Where(word => Misspellings.IsOf(word, typed));
        meant.AddRange(near.Select(word => (word, SlipQuality)));
        return meant;
    }

    private double Rarity(int found) => Math.Log(1 + (entries.Count - found + .5) / (found + .5));

    private void Add(FindArticles.Entry entry, string? topic)
    {
        var at = entries.Count;
        entries.Add(entry);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var length = 0.0;
        foreach (var (text, weight) in new[] { (entry.Title, TitleWeight), (topic ?? "", TopicWeight), (entry.Plain, 1) })
        {
            for (var from = 0; from < text.Length; from += Slice)
            {
                foreach (var word in SearchWords.In(text.Substring(from, Math.Min(Slice, text.Length - from))))
                {
                    weights[word] = weights.GetValueOrDefault(word) + weight;
                    length++;
                }
            }
        }

        lengths.Add(length);
        foreach (var (word, weight) in weights)
        {
            if (!postings.TryGetValue(word, out var list))
                postings[word] = list = [];
            list.Add((at, weight));
        }
    }
}
