using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Settings;
using Bekwaam.Customers;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Customer;

/// <summary>Takes the code from the mail, on the machine where it was asked for.</summary>
internal sealed class CodeModel(AppDb db, LocalTime time, ISecretBox box, IStringLocalizer L) : CustomerPage(db, time)
{
    [BindProperty]
    public string? Typed { get; set; }

    [BindProperty]
    public bool Stay { get; set; }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var entered = await SignInToPortal.ByCodeAsync(Db, box, id, Typed, Stay, Time.Now, cancel);
        if (entered.Done)
            return await EnterAsync(this, entered.Value);
        ModelState.Clear();
        Typed = null;
        ModelState.AddModelError("", L.Localize(entered.Refusal));
        return Page();
    }

    internal static async Task<IActionResult> EnterAsync(CustomerPage page, SignInToPortal.Result entered)
    {
        await PortalSignIn.EnterAsync(page.HttpContext, entered.Session);
        // Only to a page of our own: a link from elsewhere must not lead to elsewhere by way of us.
        return page.LocalRedirect(page.Url.IsLocalUrl(entered.ReturnTo) ? entered.ReturnTo : "/portal");
    }
}
