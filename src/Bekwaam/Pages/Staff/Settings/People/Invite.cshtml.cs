using System.ComponentModel.DataAnnotations;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings.People;

internal sealed class InviteModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        [StringLength(OrganisationSetting.MaxName)]
        public string Name { get; set; } = "";

        [DataType(DataType.EmailAddress), EmailAddress]
        public string Email { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    /// <summary>The link that was just made; shown this once.</summary>
    public (string Link, string Email)? Issued { get; private set; }

    public void OnGet()
    {
        Issued = InvitationLink.Take(TempData);
        Roles = [Role.Employee];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await InviteColleague.RunAsync(
            db, new InviteColleague.Input(Input.Name, Input.Email, Roles), User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        InvitationLink.Show(this, outcome.Value);
        return RedirectToPage();
    }
}
