using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Account;

/// <summary>One's own tokens: with what phones and programs come in.</summary>
internal sealed class TokensModel(AppDb db, CurrentOrganisation current, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private const string SecretKey = "token.secret";
    private static readonly int[] Days = [30, 90, 365, 730];

    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    public sealed class Form
    {
        [StringLength(IssueApiToken.LongestName)]
        public string Name { get; set; } = "";

        public List<string> Scopes { get; set; } = [];

        public int Days { get; set; } = 365;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The token that was just made; shown this once.</summary>
    public string? Issued { get; private set; }

    public string Server => $"{Request.Scheme}://{Request.Host}";

    public IEnumerable<SelectListItem> Periods => Days.Select(days =>
        new SelectListItem(L["{0} days", days], days.ToString(CultureInfo.InvariantCulture), days == Input.Days));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Issued = TempData[SecretKey] as string;
        if (Issued is not null)
            Response.Headers.CacheControl = "no-store";
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var outcome = await IssueApiToken.RunAsync(
                db, new IssueApiToken.Input(Input.Name, Input.Scopes, Input.Days), User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
            if (outcome.Done)
            {
                // Encrypted in a cookie of who made it, for one page, and kept nowhere.
                TempData[SecretKey] = outcome.Value.Secret;
                return RedirectToPage();
            }

            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await RevokeApiToken.RunAsync(db, id, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, L["The token “{0}” was withdrawn.", outcome.Value.Name]);
        else
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return RedirectToPage();
    }

    public string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private async Task ReadAsync(CancellationToken cancel)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById((await current.GetAsync(HttpContext.RequestServices, cancel))!.TimeZone);
        var (owner, now) = (User.AccountId(), clock.GetUtcNow());
        Tokens = await db.ApiTokens.AsNoTracking().Where(t => t.AccountId == owner && t.RevokedAt == null && t.ExpiresAt > now)
            .OrderByDescending(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(cancel);
    }
}
