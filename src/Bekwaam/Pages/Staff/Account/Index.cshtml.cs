using System.ComponentModel.DataAnnotations;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Account;

/// <summary>One's own name and language.</summary>
internal sealed class AccountModel(AppDb db, SignInManager<Core.Accounts.Account> session, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        [StringLength(OrganisationSetting.MaxName)]
        public string Name { get; set; } = "";

        public string? Language { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Core.Accounts.Account Account { get; private set; } = null!;

    public IEnumerable<SelectListItem> LanguageChoices => LanguageChoice.Of(Input.Language, L["As the organisation"]);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        (Input.Name, Input.Language) = (Account.Name, Account.Language);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await ChangeOwnDetails.RunAsync(
            db, Account.Id, new ChangeOwnDetails.Input(Input.Name, Input.Language), clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        // The session carries name and language, so that pages need not ask for them.
        await session.SignInAsync(outcome.Value, isPersistent: false);
        Response.Cookies.Delete(Languages.Cookie);
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Account = await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleAsync(a => a.Id == User.AccountId(), cancel);
}
