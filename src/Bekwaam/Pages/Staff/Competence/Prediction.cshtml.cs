using Bekwaam.Accounts;
using Bekwaam.Competence;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Competence;

[OwnConnections]
internal sealed class PredictionModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer L) : PageModel
{
    /// <summary>Per facet, in their order; null is skipped.</summary>
    [BindProperty]
    public int?[] Estimates { get; set; } = new int?[Enum.GetValues<Facet>().Length];

    public Period Quarter { get; private set; }

    public EstimateState State { get; private set; }

    public bool ByName => SheetGate.ByName(User);

    /// <summary>Whether there is still something to fill in.</summary>
    public bool CanEstimate => !State.Seen && (ByName || !State.Made);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!SheetGate.MayEstimate(User))
            return Forbid();
        var account = await LookAsync(cancel);
        if (ByName && State is { Made: true, Seen: false })
            foreach (var (facet, value) in await RecordPrediction.OwnAsync(db, account, Quarter.First, Quarter.Last, cancel))
                Estimates[(int)facet - 1] = value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!SheetGate.MayEstimate(User))
            return Forbid();
        var account = await LookAsync(cancel);
        // Whoever sends fewer skips the rest.
        Estimates = [.. Estimates.Concat(new int?[Enum.GetValues<Facet>().Length]).Take(Enum.GetValues<Facet>().Length)];
        for (var i = 0; i < Estimates.Length; i++)
            if (Estimates[i] is < 0 or > 100)
                ModelState.AddModelError(FormattableString.Invariant($"Estimates[{i}]"), L.Localize(RecordPrediction.OutsideScale));
        if (!ModelState.IsValid)
            return Page();
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        var estimates = Enum.GetValues<Facet>().Where(f => Estimates[(int)f - 1] is not null).ToDictionary(f => f, f => Estimates[(int)f - 1]!.Value);
        var outcome = await RecordPrediction.RunAsync(
            database, db, new RecordPrediction.Input(account, ByName, Period.Of(today).Key, today, estimates), now, cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        TempData.Tell(NoticeKind.Done, L["Your estimate is in: {0} {0:plural:facet|facets}.", outcome.Value]);
        return RedirectToPage();
    }

    private async Task<Guid> LookAsync(CancellationToken cancel)
    {
        var account = User.AccountId()!.Value;
        Quarter = Period.Of(await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel));
        State = await EstimateState.OfAsync(db, account, Quarter, cancel);
        return account;
    }
}
