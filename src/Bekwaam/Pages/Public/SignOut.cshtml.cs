using Bekwaam.Accounts;
using Bekwaam.Cases.Live;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Public;

internal sealed class SignOutModel(AppDb db, SignInManager<Account> session, CaseWatch watch, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        AuditLog.Record(db, AuditKind.SignedOut, User.AccountId(), null, null, clock.GetUtcNow(), HttpContext.Address());
        await db.SaveChangesAsync(cancel);
        if (User.AccountId() is { } me)
            watch.Close(me);
        await session.SignOutAsync();
        return RedirectToPage("/Public/SignIn");
    }
}
