using Bekwaam.Accounts;
using Bekwaam.Competence;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Surveys;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>The surveys; an administrator sees which there are, results are for who leads.</summary>
[OwnConnections]
internal sealed class IndexModel(AppDb db, EvidenceCache cache, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private Period quarter;

    public IReadOnlyList<ListSurveys.Line> Surveys { get; private set; } = [];

    public ResultWords Words { get; } = new(L);

    public bool MaySee => User.Is(Role.Owner) || User.Is(Role.Manager);

    /// <summary>Figures with customers' answers of this quarter are not shown: the own estimate comes first.</summary>
    public bool AskEstimate { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Surveys = await cache.GetAsync(db, nameof(ListSurveys), (own, _, stop) => ListSurveys.RunAsync(own, stop), cancel);
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        quarter = Period.Of(today);
        AskEstimate = MaySee && Surveys.Any(OfThisQuarter) && !await SheetGate.PassAsync(db, User, quarter, today, now, cancel);
    }

    /// <summary>Whether this survey's figure waits for the own estimate.</summary>
    public bool Waits(ListSurveys.Line survey) => AskEstimate && OfThisQuarter(survey);

    private bool OfThisQuarter(ListSurveys.Line survey) =>
        survey is { Perspective: Perspective.Customer, Measure: not null, LastDay: { } last } && last >= quarter.First;
}
