using System.ComponentModel.DataAnnotations;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Public;

/// <summary>Where an invitation's link leads: a colleague chooses a name and a password.</summary>
internal sealed class InvitationModel(
    AppDb db, Passwords passwords, CurrentOrganisation organisation, SignInManager<Account> session, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        [StringLength(OrganisationSetting.MaxName)]
        public string Name { get; set; } = "";

        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null when the link does not work.</summary>
    public AccountInvitation? Invited { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        await FindAsync(token, cancel);
        Input.Name = Invited?.Name ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        await FindAsync(token, cancel);
        if (Invited is null || !ModelState.IsValid)
            return Page();
        var outcome = await AcceptInvitation.RunAsync(
            db, passwords, new AcceptInvitation.Input(token, Input.Name, Input.Password, Languages.Current),
            (await organisation.GetAsync(HttpContext.RequestServices, cancel))?.Name, clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        await session.SignInAsync(outcome.Value, isPersistent: false);
        return LocalRedirect("~/");
    }

    private async Task FindAsync(string token, CancellationToken cancel)
    {
        Invited = await AcceptInvitation.FindAsync(db, token, clock.GetUtcNow(), cancel);
        if (Invited is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
