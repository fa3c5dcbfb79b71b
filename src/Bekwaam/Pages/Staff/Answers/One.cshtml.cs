using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Settings;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Answers;

/// <summary>One answer, whether it helps, and what readers missed.</summary>
internal sealed class OneModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int ShownRemarks = 20;
    private const int ShownVersions = 20;
    private const int MonthsUntilReview = 12;

    public Article Article { get; private set; } = null!;

    public string? Owner { get; private set; }

    public CaseNumber? FromCase { get; private set; }

    public IReadOnlyList<ArticleRemark> Remarks { get; private set; } = [];

    public IReadOnlyList<ArticleVersion> Versions { get; private set; } = [];

    public LocalTime Time => time;

    public Figure Helped => IndexModel.Of(Article, L);

    /// <summary>For colleagues everybody may publish; to customers it speaks in our name, which is for who leads and for who keeps it right.</summary>
    public bool MayTurn => Article.Audience is ArticleAudience.Colleagues || User.Is(Role.Owner) || User.Is(Role.Manager) || Article.OwnerId == User.AccountId();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (!await FindAsync(key, cancel))
            return NotFound();
        if (Article.Key != key)
            return LocalRedirectPermanent($"~/answers/{Article.Key}");
        var (id, names) = (Article.Id, (await db.AtHand.NamesAsync(db, cancel)).All);
        Owner = Article.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null;
        FromCase = Article.CaseId is { } made ? await db.Cases.Where(c => c.Id == made).Select(c => (CaseNumber?)c.Number).SingleOrDefaultAsync(cancel) : null;
        Remarks = await db.ArticleRemarks.AsNoTracking().Where(r => r.ArticleId == id).OrderByDescending(r => r.Id).Take(ShownRemarks).ToListAsync(cancel);
        Versions = await db.ArticleVersions.AsNoTracking().Where(v => v.ArticleId == id).OrderByDescending(v => v.Version).Take(ShownVersions).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostTurnAsync(string key, ArticleState to, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
            return NotFound();
        if (!MayTurn)
            return Forbid();
        _ = (await SaveArticle.TurnAsync(db, Article.Id, to, time.Now, cancel)).Value;
        TempData.Tell(NoticeKind.Done, to is ArticleState.Published ? L["Published."] : L["Withdrawn."]);
        return LocalRedirect($"~/answers/{Article.Key}");
    }

    public async Task<IActionResult> OnPostCheckAsync(string key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel))
            return NotFound();
        var again = (await OrganisationDay.OfAsync(db, time.Now, cancel)).AddMonths(MonthsUntilReview);
        _ = (await SaveArticle.CheckAsync(db, Article.Id, again, time.Now, cancel)).Value;
        TempData.Tell(NoticeKind.Done, L["Looked at; in a year somebody looks again."]);
        return LocalRedirect($"~/answers/{Article.Key}");
    }

    private async Task<bool> FindAsync(string key, CancellationToken cancel)
    {
        if (await (from address in db.ArticleAddresses join article in db.Articles on address.ArticleId equals article.Id where address.Key == key select article).AsNoTracking().SingleOrDefaultAsync(cancel) is not { } found)
            return false;
        Article = found;
        return true;
    }
}
