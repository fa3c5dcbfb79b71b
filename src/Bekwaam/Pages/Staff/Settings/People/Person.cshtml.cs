using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Settings.People;

/// <summary>One colleague: roles, and whether they can sign in.</summary>
internal sealed class PersonModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    public Core.Accounts.Account Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == Id, cancel) is not { } account)
            return NotFound();
        Account = account;
        Roles = [.. account.Roles.Select(r => r.Role)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await ExistsAsync(cancel)
        ? Told(await ChangeRoles.RunAsync(db, Id, Roles, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel), Key("The roles were saved."))
        : NotFound();

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) => await ExistsAsync(cancel)
        ? Told(await DisableAccount.RunAsync(db, Id, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel), Key("The account was disabled."))
        : NotFound();

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) => await ExistsAsync(cancel)
        ? Told(await EnableAccount.RunAsync(db, Id, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel), Key("The account was enabled."))
        : NotFound();

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancel)
    {
        if (!await ExistsAsync(cancel))
            return NotFound();
        var outcome = await IssuePasswordLink.RunAsync(db, Id, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (outcome.Done)
        {
            InvitationLink.Show(this, outcome.Value);
            return LocalRedirect("~/settings/people/invite");
        }

        TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return RedirectToPage();
    }

    private Task<bool> ExistsAsync(CancellationToken cancel) => db.Accounts.AnyAsync(a => a.Id == Id, cancel);

    private RedirectToPageResult Told(Outcome<Core.Accounts.Account> outcome, string done)
    {
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, L[done]);
        else
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return RedirectToPage();
    }
}
