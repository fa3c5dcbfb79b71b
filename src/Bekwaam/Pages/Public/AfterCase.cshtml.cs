using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Public;

/// <summary>The one small page on which a customer says how their case went; by link, without an account.</summary>
internal sealed class AfterCaseModel(IDatabase database, AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public int? Quick { get; set; }

    [BindProperty]
    public int? Correct { get; set; }

    [BindProperty]
    public int? Kind { get; set; }

    [BindProperty]
    public int? Easy { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Null when the link does not work.</summary>
    public TellAfterCase.Asked? Asked { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel) => await FindAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        await FindAsync(token, cancel);
        if (Asked is null)
            return Page();
        var outcome = await TellAfterCase.RunAsync(database, db, token, new TellAfterCase.Input(Quick, Correct, Kind, Easy, Words), clock.GetUtcNow(), cancel);
        if (outcome.Done)
            return RedirectToPage(new { token });
        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        return Page();
    }

    private async Task FindAsync(string token, CancellationToken cancel)
    {
        // Whoever has the link may answer: it must not stand in anybody's log of where people come from, nor be found by search.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Asked = await TellAfterCase.FindAsync(db, token, clock.GetUtcNow(), cancel);
        if (Asked is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
