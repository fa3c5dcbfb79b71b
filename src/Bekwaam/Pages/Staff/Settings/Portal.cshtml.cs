using Bekwaam.Accounts;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Customers;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>Opens and closes what customers arrange themselves, and says where it is.</summary>
internal sealed class PortalModel(AppDb db, CustomerFrame frame, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public bool Open { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Welcome { get; set; }

    public bool MailsGoOut { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        var door = await CustomerDoor.ReadAsync(db, cancel);
        // Whoever sets it up does so at the address that customers will use, more often than not.
        (Open, Address, Phone, Welcome) = (door?.Open ?? false, door?.Address ?? $"{Request.Scheme}://{Request.Host}", door?.Phone, door?.Welcome);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var outcome = await CustomerDoor.SaveAsync(db, new CustomerDoor(Open, Address ?? "", Phone, Welcome), User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
            if (outcome.Done)
            {
                frame.Forget();
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return LocalRedirect("~/settings/portal");
            }

            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel) => MailsGoOut = await MailServer.ReadAsync(db, cancel) is not null;
}
