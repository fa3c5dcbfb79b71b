using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Knowledge;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Answers;

/// <summary>Writes an answer: anew, from a solved case, or over an earlier version.</summary>
internal sealed class EditModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The case that it is made from.</summary>
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public string? Language { get; set; } = Languages.Current;

    [BindProperty]
    public ArticleAudience Audience { get; set; } = ArticleAudience.Customers;

    [BindProperty]
    public Guid? Owner { get; set; }

    [BindProperty]
    public DateOnly? Review { get; set; }

    public bool FromCase { get; private set; }

    public Clarity? Reads { get; private set; }

    /// <summary>What a colleague made of it while somebody wrote.</summary>
    public Article? Meanwhile { get; private set; }

    public IReadOnlyList<SelectListItem> Audiences => ArticleWords.Audiences(L);

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id, int? earlier, string? made, string? about, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (id is not null)
            return await ShowAsync(id.Value, earlier, cancel) ? Page() : NotFound();
        Title = about;
        return CaseNumber.TryParse(made, out var number) && !await TakeAsync(number, cancel) ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var saved = await SaveArticle.RunAsync(db, new(Id, Version, Title, Body, Topic, Language, Audience, Owner, Review, Case), User.AccountId()!.Value, clock.GetUtcNow(), cancel);
            if (saved is { Done: true, Value.Saved: { } article })
            {
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return LocalRedirect($"~/answers/{article.Key}");
            }

            if (saved.Done)
            {
                Meanwhile = saved.Value.Meanwhile;
                ModelState.Remove(nameof(Version));
                Version = Meanwhile!.Version;
            }
            else
            {
                ModelState.AddModelError("", L.Localize(saved.Refusal));
            }
        }

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostClarityAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Reads = Clarity.Of(FindArticles.PlainOf(Body ?? ""), Language ?? Languages.Current);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task<bool> ShowAsync(Guid id, int? before, CancellationToken cancel)
    {
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
            return false;
        (Id, Version, Title, Body, Topic, Language) = (article.Id, article.Version, article.Title, article.Body, article.Topic, article.Language);
        (Audience, Owner, Review) = (article.Audience, article.OwnerId, article.ReviewOn);
        // An earlier version is put into the form: saving it keeps the one of now.
        if (before is not null && await db.ArticleVersions.AsNoTracking().SingleOrDefaultAsync(v => v.ArticleId == id && v.Version == before, cancel) is { } earlier)
            (Title, Body) = (earlier.Title, earlier.Body);
        return true;
    }

    /// <summary>The question and what was answered, without how the letter began and ended.</summary>
    private async Task<bool> TakeAsync(CaseNumber number, CancellationToken cancel)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancel) is not { } one)
            return false;
        var lines = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == one.Id && m.Text != null && (m.Kind == MessageKind.FromCustomer || m.Kind == MessageKind.ToCustomer || m.Kind == MessageKind.Solved)).OrderBy(m => m.Line).ToListAsync(cancel);
        var answers = lines.Where(m => m.Kind is MessageKind.ToCustomer).Select(m => LetterText.Middle(m.Text!)).Concat(lines.Where(m => m.Kind is MessageKind.Solved).Select(m => m.Text!));
        (Case, Title, Body, Topic, FromCase) = (one.Id, one.Subject.TrimEnd('…', '.', ' '), string.Join("\n\n", answers), one.Product, true);
        return true;
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Colleagues = [new("", ""), .. (await db.AtHand.NamesAsync(db, cancel)).Colleagues.Where(c => c.Here).Select(c => new SelectListItem(c.Text, c.Id.ToString()))];
}
