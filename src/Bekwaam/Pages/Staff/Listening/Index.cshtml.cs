using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Surveys;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>The surveys; an administrator sees which there are, results are for who leads.</summary>
internal sealed class IndexModel(AppDb db, EvidenceCache cache, IStringLocalizer L) : PageModel
{
    public IReadOnlyList<ListSurveys.Line> Surveys { get; private set; } = [];

    public ResultWords Words { get; } = new(L);

    public bool MaySee => User.Is(Role.Owner) || User.Is(Role.Manager);

    public async Task OnGetAsync(CancellationToken cancel) => Surveys = await cache.GetAsync(db, nameof(ListSurveys), (own, _, stop) => ListSurveys.RunAsync(own, stop), cancel);
}
