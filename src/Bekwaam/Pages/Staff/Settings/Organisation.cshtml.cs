using System.ComponentModel.DataAnnotations;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

internal sealed class OrganisationModel(AppDb db, CurrentOrganisation current, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public sealed class Form
    {
        [StringLength(OrganisationSetting.MaxName)]
        public string Name { get; set; } = "";

        public string Language { get; set; } = "";

        public string TimeZone { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> LanguageChoices => LanguageChoice.Of(Input.Language);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = (await OrganisationSetting.ReadAsync(db, cancel))!;
        (Input.Name, Input.Language, Input.TimeZone) = (organisation.Name, organisation.Language, organisation.TimeZone);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await ChangeOrganisation.RunAsync(
            db, new Organisation(Input.Name, Input.Language, Input.TimeZone), User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        current.Forget();
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return RedirectToPage();
    }
}
