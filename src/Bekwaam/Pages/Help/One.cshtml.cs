using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Settings;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Help;

/// <summary>One answer for everybody, and whether it helped.</summary>
internal sealed class OneModel(AppDb db, LocalTime time) : PageModel
{
    private const string SaidCookie = "bekwaam.said";
    private const int DescriptionLength = 155;

    [BindProperty]
    public string? Missing { get; set; }

    /// <summary>Null when it was withdrawn.</summary>
    public Article? Article { get; private set; }

    public string Checked { get; private set; } = "";

    public string Canonical { get; private set; } = "";

    /// <summary>What this browser said of it: yes, no, or what was missing; null for nothing yet.</summary>
    public string? Said { get; private set; }

    public bool DoorOpen { get; private set; }

    public string Description => FindArticles.PlainOf(Article!.Body) is { Length: > DescriptionLength } plain ? plain[..plain.LastIndexOf(' ', DescriptionLength)] + "…" : FindArticles.PlainOf(Article!.Body);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await FindAsync(key, cancel) is not { Audience: ArticleAudience.Customers } article || article.State is ArticleState.Draft)
            return NotFound();
        if (article.State is ArticleState.Withdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        if (article.Key != key)
            return LocalRedirectPermanent($"/help/{article.Key}");
        Article = article;
        ViewData["Language"] = article.Language;
        Checked = time.Of(article.CheckedAt).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
        var door = await CustomerDoor.ReadAsync(db, cancel);
        DoorOpen = door is { Open: true };
        Canonical = door?.LinkTo($"/help/{article.Key}") ?? $"{Request.Scheme}://{Request.Host}/help/{article.Key}";
        Said = SaidOf(article.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostJudgeAsync(string key, bool helped, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { IsForCustomers: true } article)
            return NotFound();
        // Twice from one browser is once.
        if (SaidOf(article.Id) is null)
        {
            await JudgeArticle.RunAsync(db, article.Id, helped, null, time.Now, cancel);
            Remember(article.Id, helped ? "yes" : "no");
        }

        return LocalRedirect($"/help/{article.Key}#helped");
    }

    public async Task<IActionResult> OnPostMissingAsync(string key, CancellationToken cancel)
    {
        if (await FindAsync(key, cancel) is not { IsForCustomers: true } article)
            return NotFound();
        if (SaidOf(article.Id) is "no")
        {
            await JudgeArticle.RemarkAsync(db, article.Id, Missing, time.Now, cancel);
            Remember(article.Id, "missing");
        }

        return LocalRedirect($"/help/{article.Key}#helped");
    }

    private Task<Article?> FindAsync(string key, CancellationToken cancel) =>
        (from address in db.ArticleAddresses join article in db.Articles on address.ArticleId equals article.Id where address.Key == key select article).AsNoTracking().SingleOrDefaultAsync(cancel);

    private string? SaidOf(Guid article) => Request.Cookies[NameOf(article)];

    private void Remember(Guid article, string said) =>
        Response.Cookies.Append(NameOf(article), said, new CookieOptions { MaxAge = TimeSpan.FromDays(30), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, Path = "/help" });

    private static string NameOf(Guid article) => $"{SaidCookie}.{article:N}";
}
