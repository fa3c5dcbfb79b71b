using System.Runtime.CompilerServices;
using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Knowledge;

/// <summary>Finds articles by what somebody asks in their own words, the best first; typing errors and accents forgiven.</summary>
public static class FindArticles
{
    private const int SnippetLength = 180;
    private static readonly ConditionalWeakTable<AtHand, Holder> Kept = [];

    /// <param name="Plain">The body without its marks.</param>
    public sealed record Entry(Guid Id, string Key, string Title, string Plain, string Language, ArticleAudience Audience, int Helped, int DidNot);

    /// <param name="Snippet">Of the body, around what was asked; parts that were asked for stand apart.</param>
    public sealed record Match(Entry Article, IReadOnlyList<(string Text, bool Hit)> Snippet);

    private sealed class Holder
    {
        public volatile Built? Now;
    }

    private sealed record Built(string Stamp, ArticleIndex Index);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="text">What somebody asks.</param>
    /// <param name="audience">Customers see only what is for them; colleagues see all that is published.</param>
    /// <param name="language">"nl" or "en"; null for both.</param>
    /// <param name="most">That are given at most.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlyList<Match>> RunAsync(AppDb db, string? text, ArticleAudience audience, string? language, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var index = await IndexAsync(db, cancel);
        return [.. index.Find(text, e => (audience is ArticleAudience.Colleagues || e.Audience is ArticleAudience.Customers) && (language is null || e.Language == language), most)
            .Select(found => new Match(found.Entry, SnippetOf(found.Entry.Plain, found.Hits)))];
    }

    /// <summary>Made anew as soon as any article was changed, on whichever node.</summary>
    private static async Task<ArticleIndex> IndexAsync(AppDb db, CancellationToken cancel)
    {
        var holder = Kept.GetOrCreateValue(db.AtHand);
        // Withdrawing and deleting change it too: the newest change and how many there are.
        var newest = await db.Articles.MaxAsync(a => (DateTimeOffset?)a.ChangedAt, cancel);
        var stamp = FormattableString.Invariant($"{newest?.UtcTicks} {await db.Articles.CountAsync(cancel)}");
        if (holder.Now is { } built && built.Stamp == stamp)
            return built.Index;
        var articles = await db.Articles.AsNoTracking().Where(a => a.State == ArticleState.Published).OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Key, a.Title, a.Body, a.Topic, a.Language, a.Audience, a.Helped, a.DidNot }).ToListAsync(cancel);
        var index = new ArticleIndex(articles.Select(a => (new Entry(a.Id, a.Key, a.Title, PlainOf(a.Body), a.Language, a.Audience, a.Helped, a.DidNot), a.Topic)));
        holder.Now = new Built(stamp, index);
        return index;
    }

    /// <summary>Markdown as somebody would read it aloud, as far as a list of results needs that.</summary>
    public static string PlainOf(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var plain = new StringBuilder(markdown.Length);
        for (var i = 0; i < markdown.Length; i++)
        {
            var c = markdown[i];
            // Of a link its words stay, and where it leads does not.
            if (c is ']' && i + 1 < markdown.Length && markdown[i + 1] is '(' && markdown.IndexOf(')', i) is > 0 and var end)
            {
                i = end;
                continue;
            }

            if (c is '#' or '*' or '_' or '`' or '>' or '[' or '|')
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                    plain.Append(' ');
            }
            else
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Trim();
    }

    private static List<(string, bool)> SnippetOf(string plain, IReadOnlySet<string> hits)
    {
        var places = new List<(int From, int Length)>();
        for (var i = 0; i < plain.Length;)
        {
            if (!char.IsLetterOrDigit(plain[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < plain.Length && char.IsLetterOrDigit(plain[i]))
                i++;
            if (SearchWords.In(plain[from..i]).Any(hits.Contains))
                places.Add((from, i - from));
        }

        var first = places.Count == 0 ? 0 : places[0].From;
        var start = first < SnippetLength / 2 ? 0 : plain.LastIndexOf(' ', first - SnippetLength / 3) + 1;
        var stop = Math.Min(plain.Length, start + SnippetLength);
        if (stop < plain.Length && plain.LastIndexOf(' ', stop, stop - start) is > 0 and var space)
            stop = space;
        var parts = new List<(string, bool)>();
        var at = start;
        foreach (var (from, length) in places.Where(p => p.From >= start && p.From + p.Length <= stop))
        {
            if (from > at)
                parts.Add((plain[at..from], false));
            parts.Add((plain.Substring(from, length), true));
            at = from + length;
        }

        if (at < stop)
            parts.Add((plain[at..stop], false));
        if (start > 0)
            parts.Insert(0, ("… ", false));
        if (stop < plain.Length)
            parts.Add((" …", false));
        return parts;
    }
}
