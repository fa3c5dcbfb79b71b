using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bekwaam.Pages.Customer;

/// <summary>What the mailed link leads to: a button, for programs that read mail open links too and must not use them up.</summary>
internal sealed class LinkModel(AppDb db, LocalTime time) : CustomerPage(db, time)
{
    [BindProperty]
    public bool Stay { get; set; }

    public bool Works { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Hide();
        Works = await SignInToPortal.WorksAsync(Db, token, Time.Now, cancel);
        if (!Works)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        Hide();
        var entered = await SignInToPortal.ByLinkAsync(Db, token, Stay, Time.Now, cancel);
        if (entered.Done)
            return await CodeModel.EnterAsync(this, entered.Value);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>Whoever has the link comes in: it stands in nobody's log of where people come from.</summary>
    private void Hide()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
