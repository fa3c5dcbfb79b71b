using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Help;

/// <summary>Answers for everybody: to search in, and to look through by topic.</summary>
internal sealed class IndexModel(AppDb db, TimeProvider clock) : PageModel
{
    private const int MostFound = 10;

    /// <summary>The most helpful of each topic stand on the first page; all others are found by searching.</summary>
    private const int PerTopic = 8;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<FindArticles.Match> Found { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, (string Key, string Title)>> Topics { get; private set; } = [];

    public bool DoorOpen { get; private set; }

    /// <param name="live">Asked while somebody still types: half a word is no gap in what we wrote.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IActionResult> OnGetAsync(bool live, CancellationToken cancel)
    {
        if (!await db.Articles.AnyAsync(a => a.State == ArticleState.Published && a.Audience == ArticleAudience.Customers, cancel))
            return NotFound();
        DoorOpen = await CustomerDoor.ReadAsync(db, cancel) is { Open: true };
        Q = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();
        if (Q is { } text)
        {
            // In one's own language first; what is only there in another is better than nothing.
            Found = await FindArticles.RunAsync(db, text, ArticleAudience.Customers, Languages.Current, MostFound, cancel);
            if (Found.Count == 0)
                Found = await FindArticles.RunAsync(db, text, ArticleAudience.Customers, null, MostFound, cancel);
            if (Found.Count == 0 && !live)
                await NoteGap.RunAsync(db, text, Languages.Current, clock.GetUtcNow(), cancel);
            return Page();
        }

        var language = Languages.Current;
        var topics = await db.Articles.Where(a => a.State == ArticleState.Published && a.Audience == ArticleAudience.Customers && a.Language == language)
            .GroupBy(a => a.Topic ?? "").Select(g => g.OrderByDescending(a => a.Helped - a.DidNot).ThenBy(a => a.Title).Take(PerTopic).Select(a => new { Topic = a.Topic ?? "", a.Key, a.Title }).ToList()).ToListAsync(cancel);
        Topics = [.. topics.SelectMany(t => t).GroupBy(a => a.Topic, a => (a.Key, a.Title)).OrderBy(g => g.Key.Length == 0).ThenBy(g => g.Key, StringComparer.CurrentCulture)];
        return Page();
    }
}
