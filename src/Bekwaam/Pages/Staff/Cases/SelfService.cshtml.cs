using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Settings;
using Bekwaam.Statistics;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What the customers' own door does for them, and where they give up.</summary>
internal sealed class SelfServiceModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int UsualDays = 91;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    public ReadSelfService.View View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        var today = await OrganisationDay.OfAsync(db, time.Now, cancel);
        Until = Until is { } end && end <= today ? end : today;
        From = From is { } start && start <= Until ? start : Until.Value.AddDays(1 - UsualDays);
        View = await ReadSelfService.RunAsync(db, From.Value, Until.Value, time.Now, cancel);
    }

    public Figure Share(Measure? share) => share is { } known ? Figure.Percent(known) : new Figure(null, null, null, 0) { WhyNone = L["nothing to tell yet"] };

    public Figure Needed(ReadSelfService.View view) => Share(view.NeededUs) with { LeftOut = view.TooYoung == 0 ? "" : $"{view.TooYoung:N0} {L["too young to tell"]}" };
}
