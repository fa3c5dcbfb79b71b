using Bekwaam.Competence;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using FacetKind = Bekwaam.Core.Evidence.Facet;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Competence;

[OwnConnections]
internal sealed class FacetModel(AppDb db, EvidenceCache cache, TimeProvider clock) : PageModel
{
    private const int Quarters = 8;

    public FacetReport Facet { get; private set; } = null!;

    public CompetenceReport Report { get; private set; } = null!;

    public Period Period { get; private set; }

    public IReadOnlyList<QuarterFigures> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int facet, string? period, CancellationToken cancel)
    {
        var today = await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);
        var asked = Period.Parse(period);
        if (!Enum.IsDefined((FacetKind)facet) || (period is not null && asked is null))
            return NotFound();
        Period = asked ?? (await KnownPeriods.OfAsync(db, cache, cancel))?.Last ?? Period.Of(today);
        if (!await SheetGate.PassAsync(db, User, Period, today, clock.GetUtcNow(), cancel))
            return RedirectToPage("Index", new { period });
        Report = await AssessCompetence.RunAsync(db, cache, Period, cancel);
        Facet = Report[(FacetKind)facet];
        History = await cache.GetAsync(db, new FacetHistory.Query((FacetKind)facet, Period, Quarters), FacetHistory.OfAsync, cancel);
        return Page();
    }
}
