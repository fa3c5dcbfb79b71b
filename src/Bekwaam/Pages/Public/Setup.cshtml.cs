using System.ComponentModel.DataAnnotations;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Public;

/// <summary>First start: who can read the console makes the organisation and its owner.</summary>
internal sealed class SetupModel(
    AppDb db, Passwords passwords, CurrentOrganisation organisation, SignInManager<Account> session, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        public string Code { get; set; } = "";

        [StringLength(OrganisationSetting.MaxName)]
        public string Organisation { get; set; } = "";

        public string Language { get; set; } = Languages.Dutch;

        public string TimeZone { get; set; } = Core.Settings.Organisation.DefaultTimeZone;

        [StringLength(OrganisationSetting.MaxName)]
        public string Name { get; set; } = "";

        [DataType(DataType.EmailAddress), EmailAddress]
        public string Email { get; set; } = "";

        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> LanguageChoices => LanguageChoice.Of(Input.Language);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await SetUpInstallation.IsDoneAsync(db, cancel))
            return LocalRedirect("~/");
        Input.Language = Languages.Current;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await SetUpInstallation.IsDoneAsync(db, cancel))
            return LocalRedirect("~/");
        if (!await SetUpCode.MatchesAsync(db, Input.Code, clock.GetUtcNow(), cancel))
            return await RefuseCodeAsync(cancel);
        if (!ModelState.IsValid)
            return Page();

        var outcome = await SetUpInstallation.RunAsync(
            db, passwords,
            new SetUpInstallation.Input(Input.Organisation, Input.Language, Input.TimeZone, Input.Name, Input.Email, Input.Password),
            clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        organisation.Forget();
        await session.SignInAsync(outcome.Value, isPersistent: false);
        return LocalRedirect("~/welcome");
    }

    private async Task<IActionResult> RefuseCodeAsync(CancellationToken cancel)
    {
        AuditLog.Record(db, AuditKind.SetUpRefused, null, null, null, clock.GetUtcNow(), HttpContext.Address());
        await db.SaveChangesAsync(cancel);
        ModelState.AddModelError("Input.Code", L["This is not the code on the console. A next start of the program shows a new one."]);
        return Page();
    }
}
