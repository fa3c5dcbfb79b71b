using Bekwaam.Accounts;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>How soon a complaint is acknowledged and decided, and the body outside.</summary>
internal sealed class ComplaintsModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public int? AcknowledgeDays { get; set; }

    [BindProperty]
    public int? DecideDays { get; set; }

    [BindProperty]
    public int? ExtendDays { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public async Task OnGetAsync(string? sector, CancellationToken cancel)
    {
        ModelState.Clear();
        var rules = ComplaintSector.Of(sector)?.Rules ?? await ComplaintRules.ReadAsync(db, cancel);
        (AcknowledgeDays, DecideDays, ExtendDays, Body, Address) = (rules.AcknowledgeDays, rules.DecideDays, rules.ExtendDays, rules.Body, rules.Address);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var rules = new ComplaintRules(AcknowledgeDays ?? 0, DecideDays ?? 0, ExtendDays ?? 0, Body, Address);
        var outcome = await ComplaintRules.SaveAsync(db, rules, User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (outcome.Done)
        {
            TempData.Tell(NoticeKind.Done, L["Saved."]);
            return LocalRedirect("~/settings/complaints");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        return Page();
    }
}
