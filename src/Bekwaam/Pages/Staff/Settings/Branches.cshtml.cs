using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>The branches of the organisation.</summary>
internal sealed class BranchesModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Branch { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Closed { get; set; }

    public IReadOnlyList<Location> Branches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(cancel);
        var known = Branches.SingleOrDefault(b => b.Id == Branch);
        (Branch, Name, Closed) = (known?.Id, known?.Name, known?.ClosedAt is not null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var outcome = await SaveLocation.RunAsync(db, Branch, Name, Closed, User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
            if (outcome.Done)
            {
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return LocalRedirect("~/settings/branches");
            }

            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Branches = await db.Locations.AsNoTracking().OrderBy(l => l.ClosedAt != null).ThenBy(l => l.Name).ToListAsync(cancel);
}
