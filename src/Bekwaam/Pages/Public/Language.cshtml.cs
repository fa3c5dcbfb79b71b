using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Public;

/// <summary>Chooses the language: for this browser, and for the account of who is signed in.</summary>
internal sealed class LanguageModel(AppDb db, SignInManager<Account> session, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    public async Task<IActionResult> OnPostAsync(string? language, string? here, CancellationToken cancel)
    {
        if (Languages.Culture(language) is null)
            return BadRequest();
        Response.Cookies.Append(Languages.Cookie, language!, new CookieOptions
        {
            Expires = clock.GetUtcNow().AddYears(1),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        await KeepWithAccountAsync(language!, cancel);
        return LocalRedirect(Url.IsLocalUrl(here) ? here : "~/");
    }

    private async Task KeepWithAccountAsync(string language, CancellationToken cancel)
    {
        if (User is not { Identity.Name: { } name } || User.AccountId() is not { } id)
            return;
        var outcome = await ChangeOwnDetails.RunAsync(
            db, id, new ChangeOwnDetails.Input(name, language), clock.GetUtcNow(), HttpContext.Address(), cancel);
        // The cookie of the session carries the language too, so that a page need not ask the database for it.
        if (outcome.Done)
            await session.SignInAsync(outcome.Value, isPersistent: false);
    }
}
