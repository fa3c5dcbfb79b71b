using System.Security.Claims;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Public;

/// <summary>Chooses the language: for this browser, and for the account of who is signed in.</summary>
internal sealed class LanguageModel(AppDb db, TimeProvider clock) : PageModel
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
        if (!Guid.TryParse(User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) || await db.Accounts.FindAsync([id], cancel) is not { } account)
            return;
        account.Language = language;
        await db.SaveChangesAsync(cancel);

        // The cookie of the session carries the language too, so that a page need not ask the database for it.
        var session = await HttpContext.AuthenticateAsync();
        if (session.Ticket is not { Principal.Identity: ClaimsIdentity identity } ticket)
            return;
        var renewed = identity.Clone();
        foreach (var old in renewed.FindAll(AccountClaims.Language).ToList())
            renewed.RemoveClaim(old);
        renewed.AddClaim(new Claim(AccountClaims.Language, language));
        await HttpContext.SignInAsync(ticket.AuthenticationScheme, new ClaimsPrincipal(renewed), ticket.Properties);
    }
}
