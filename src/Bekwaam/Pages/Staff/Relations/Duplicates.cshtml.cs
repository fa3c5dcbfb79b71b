using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Pairs of relations that are likely one, for a person to decide about.</summary>
internal sealed class DuplicatesModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Those that somebody said are two.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Dismissed { get; set; }

    public KeysetPage<ListDuplicates.Line> Pairs { get; private set; } = null!;

    public DuplicateScan? Scan { get; private set; }

    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentCulture);

    public double? Share => Scan is { Cards: > 0 } scan ? (double)scan.Compared / scan.Cards : null;

    /// <summary>Asked for and not over.</summary>
    public bool Searching { get; private set; }

    public string Words(MatchCertainty certainty) => certainty switch
    {
        MatchCertainty.NearlyCertain => L["Nearly certain"],
        MatchCertainty.VeryLikely => L["Very likely"],
        _ => L["Likely"],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var outcome = await ListDuplicates.RunAsync(db, Dismissed ? DuplicateState.Dismissed : DuplicateState.Open, From, cancel);
        if (!outcome.Done)
            return LocalRedirect("~/relations/duplicates");
        Pairs = outcome.Value;
        zone = await db.ZoneAsync(cancel);
        Scan = await db.DuplicateScans.AsNoTracking().OrderByDescending(s => s.StartedAt).FirstOrDefaultAsync(cancel);
        Searching = await ScanDuplicates.IsAskedAsync(db, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSearchAsync(CancellationToken cancel)
    {
        await ScanDuplicates.AskAsync(db, clock.GetUtcNow(), cancel);
        return LocalRedirect("~/relations/duplicates");
    }

    public async Task<IActionResult> OnPostDismissAsync(Guid pair, CancellationToken cancel) =>
        Back(await DismissPair.RunAsync(db, pair, User.AccountId(), clock.GetUtcNow(), cancel));

    public async Task<IActionResult> OnPostReopenAsync(Guid pair, CancellationToken cancel) =>
        Back(await DismissPair.ReopenAsync(db, pair, User.AccountId(), clock.GetUtcNow(), cancel));

    private LocalRedirectResult Back(Outcome<DuplicatePair> outcome)
    {
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, L["Saved."]);
        else
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return LocalRedirect(Dismissed ? "~/relations/duplicates?dismissed=true" : "~/relations/duplicates");
    }
}
