using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Customer;

/// <summary>What the mailed link of a question leads to: their words, and the button that sends them.</summary>
internal sealed class ConfirmModel(AppDb db, LocalTime time, IStringLocalizer L) : CustomerPage(db, time)
{
    /// <summary>Null when the link does not work.</summary>
    public PortalQuestion? Question { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Question = await ConfirmQuestion.FindAsync(Db, token, Time.Now, cancel);
        if (Question is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        var sent = await ConfirmQuestion.RunAsync(Db, token, Time.Now, cancel);
        if (!sent.Done)
        {
            await OnGetAsync(token, cancel);
            return Page();
        }

        await PortalSignIn.EnterAsync(HttpContext, sent.Value.Session);
        TempData.Tell(NoticeKind.Done, L["It is with us. You can add photos or files below."]);
        return LocalRedirect($"/portal/cases/{sent.Value.Number}");
    }
}
