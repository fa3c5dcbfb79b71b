using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Public;

internal sealed class SignInModel(
    AppDb db, Passwords passwords, SignInManager<Account> session, TimeProvider clock, IStringLocalizer text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => User.AccountId() is null ? Page() : Onward();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await SignInWithPassword.RunAsync(db, passwords, Email ?? "", Password ?? "", clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", text[outcome.Refusal.Code, outcome.Refusal.Args]);
            return Page();
        }

        await session.SignInAsync(outcome.Value, isPersistent: false);
        return Onward();
    }

    /// <summary>Only to a page of our own: a link from elsewhere must not lead to elsewhere by way of us.</summary>
    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
