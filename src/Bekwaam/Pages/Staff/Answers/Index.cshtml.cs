using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Settings;
using Bekwaam.Statistics.Intervals;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Answers;

/// <summary>The answers that were written once for all who ask.</summary>
internal sealed class IndexModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "";

    public IReadOnlyList<Article> Rows { get; private set; } = [];

    /// <summary>The last of these, when there are older ones.</summary>
    public Guid? Older { get; private set; }

    public DateOnly Today { get; private set; }

    public LocalTime Time => time;

    public IReadOnlyList<SelectListItem> Choices =>
    [
        new(L["All"], ""), new(L["For customers"], "customers"), new(L["Drafts"], "drafts"), new(L["To look at again"], "review"), new(L["Withdrawn"], "withdrawn"),
    ];

    public Figure HelpedOf(Article row) => Of(row, L);

    public static Figure Of(Article row, IStringLocalizer L) =>
        row.Helped + row.DidNot == 0 ? new Figure(null, null, null, 0) { WhyNone = L["nobody said"] } : Figure.Percent(Proportion.Wilson(row.Helped, row.Helped + row.DidNot));

    public async Task OnGetAsync(Guid? from, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Today = await OrganisationDay.OfAsync(db, time.Now, cancel);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var found = (await FindArticles.RunAsync(db, Q, ArticleAudience.Colleagues, null, PageSize, cancel)).Select(match => match.Article.Id).ToList();
            var rows = await db.Articles.AsNoTracking().Where(a => EF.Parameter(found).Contains(a.Id)).ToListAsync(cancel);
            Rows = [.. rows.OrderBy(row => found.IndexOf(row.Id))];
            return;
        }

        var today = Today;
        var articles = db.Articles.AsNoTracking();
        articles = Show switch
        {
            "customers" => articles.Where(a => a.Audience == ArticleAudience.Customers && a.State == ArticleState.Published),
            "drafts" => articles.Where(a => a.State == ArticleState.Draft),
            "review" => articles.Where(a => a.ReviewOn != null && a.ReviewOn <= today && a.State == ArticleState.Published),
            "withdrawn" => articles.Where(a => a.State == ArticleState.Withdrawn),
            _ => articles.Where(a => a.State != ArticleState.Withdrawn),
        };
        var page = await (from is { } last ? articles.Where(a => a.Id < last) : articles).OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(cancel);
        Older = page.Count > PageSize ? page[PageSize - 1].Id : null;
        Rows = [.. page.Take(PageSize)];
    }
}
