using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Bekwaam.Pages.Customer;

/// <summary>Ends a customer's session here, or on every device.</summary>
internal sealed class SignOutModel(AppDb db, LocalTime time) : CustomerPage(db, time)
{
    public IActionResult OnGet() => LocalRedirect("/portal");

    public async Task<IActionResult> OnPostAsync(bool everywhere, CancellationToken cancel)
    {
        if (User.CustomerSession() is { } session)
            await PortalSession.EndAsync(Db, session, everywhere, cancel);
        await HttpContext.SignOutAsync(PortalSignIn.SchemeName);
        return LocalRedirect(PortalSignIn.Path);
    }
}
