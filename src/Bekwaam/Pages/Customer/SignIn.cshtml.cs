using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Customer;

/// <summary>Asks for a mail address, and never says whether it is known.</summary>
internal sealed class SignInModel(AppDb db, LocalTime time, FormSeal seal, IStringLocalizer L) : CustomerPage(db, time)
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public IActionResult OnGet() => Visitor is null ? Page() : LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/portal");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var returnTo = Url.IsLocalUrl(ReturnUrl) && ReturnUrl!.Length <= 500 ? ReturnUrl : null;
        var asked = await RequestPortalLink.RunAsync(Db, new RequestPortalLink.Input(Mail, Languages.Current, returnTo, seal.NetworkOf(HttpContext)), Time.Now, cancel);
        if (asked.Done)
            return LocalRedirect($"/portal/code/{asked.Value}");
        ModelState.AddModelError("", L.Localize(asked.Refusal));
        return Page();
    }
}
