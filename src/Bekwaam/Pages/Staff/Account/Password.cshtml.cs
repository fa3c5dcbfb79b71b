using System.ComponentModel.DataAnnotations;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Account;

internal sealed class PasswordModel(
    AppDb db, Passwords passwords, CurrentOrganisation organisation, SignInManager<Core.Accounts.Account> session, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        [DataType(DataType.Password)]
        public string Current { get; set; } = "";

        [DataType(DataType.Password)]
        public string New { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>For password managers, which keep a password with a name.</summary>
    public string Email { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) =>
        Email = await db.Accounts.Where(a => a.Id == User.AccountId()).Select(a => a.Email).SingleAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await ChangePassword.RunAsync(
            db, passwords, User.AccountId()!.Value, new ChangePassword.Input(Input.Current, Input.New),
            (await organisation.GetAsync(HttpContext.RequestServices, cancel))?.Name, clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        await session.SignInAsync(outcome.Value, isPersistent: false);
        TempData.Tell(NoticeKind.Done, L["Your password was changed. Other sessions were signed out."]);
        return LocalRedirect("~/account");
    }
}
