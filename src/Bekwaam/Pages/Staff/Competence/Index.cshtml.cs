using Bekwaam.Accounts;
using Bekwaam.Competence;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Competence;

[OwnConnections]
internal sealed class IndexModel(AppDb db, EvidenceCache cache, TimeProvider clock) : PageModel
{
    /// <summary>What is shown; null while there is nothing, or while the own estimate comes first.</summary>
    public CompetenceReport? Report { get; private set; }

    public Period Period { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>First and last quarter with answers of customers.</summary>
    public (Period First, Period Last)? Known { get; private set; }

    /// <summary>The own estimate comes first.</summary>
    public bool AskEstimate { get; private set; }

    public Period Quarter => Period.IsYear ? (Known is { Last: var last } && Period.Holds(last.First) ? last : Period.Of(Period.Last)) : Period;

    public async Task<IActionResult> OnGetAsync(string? period, CancellationToken cancel)
    {
        Today = await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);
        Known = await KnownPeriods.OfAsync(db, cache, cancel);
        if (period is not null && Period.Parse(period) is null)
            return NotFound();
        Period = Period.Parse(period) ?? Known?.Last ?? Period.Of(Today);
        if (Known is null)
            return Page();
        if (!await SheetGate.PassAsync(db, User, Period, Today, clock.GetUtcNow(), cancel))
            AskEstimate = true;
        else
            Report = await AssessCompetence.RunAsync(db, cache, Period, cancel);
        return Page();
    }

    /// <summary>Shows the results without an own estimate; after that it can no longer be made.</summary>
    public async Task<IActionResult> OnPostAsync(string? period, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        await SheetVisit.RecordAsync(db, User.AccountId()!.Value, Period.Of(today), now, cancel);
        return RedirectToPage(new { period });
    }
}
