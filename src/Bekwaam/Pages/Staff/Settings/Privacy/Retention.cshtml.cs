using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings.Privacy;

/// <summary>How long relations are kept, and whom that proposes to forget.</summary>
internal sealed class RetentionModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public int? FormerCustomer { get; set; }

    [BindProperty]
    public int? Prospect { get; set; }

    [BindProperty]
    public int? ContactPerson { get; set; }

    public IReadOnlyList<ProposeErasures.Proposal> Proposals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rules = await RetentionRules.ReadAsync(db, cancel);
        (FormerCustomer, Prospect, ContactPerson) = (rules.FormerCustomer, rules.Prospect, rules.ContactPerson);
        await ReadAsync(rules, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var outcome = await RetentionRules.SaveAsync(
                db, new RetentionRules(FormerCustomer, Prospect, ContactPerson), User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
            if (outcome.Done)
            {
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return RedirectToPage();
            }

            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(await RetentionRules.ReadAsync(db, cancel), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(int number, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await ProposeErasures.KeepAsync(db, number, User.AccountId()!.Value, now, await OrganisationDay.OfAsync(db, now, cancel), cancel);
        return RedirectToPage();
    }

    private async Task ReadAsync(RetentionRules rules, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Proposals = await ProposeErasures.RunAsync(db, rules, now, await OrganisationDay.OfAsync(db, now, cancel), cancel);
    }
}
