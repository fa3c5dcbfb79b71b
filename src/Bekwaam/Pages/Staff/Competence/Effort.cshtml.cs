using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Competence;

internal sealed class EffortModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    /// <summary>What was counted on one facet; nothing filled in counts nothing.</summary>
    public sealed class Row
    {
        public long? Cases { get; set; }

        public long? Consultations { get; set; }

        public long? Transfers { get; set; }

        public long? Escalations { get; set; }

        public long? Reopenings { get; set; }
    }

    /// <summary>In the order of facets.</summary>
    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    /// <summary>First day of the month at hand.</summary>
    public DateOnly Month { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? month, CancellationToken cancel)
    {
        if (!await LookAsync(month, cancel))
            return NotFound();
        var (first, last) = (Month, Month.AddMonths(1).AddDays(-1));
        var counted = await db.EffortDays.AsNoTracking().Where(e => e.Source == EffortSource.Typed && e.BreakdownValue == 0 && e.Day >= first && e.Day <= last).ToListAsync(cancel);
        Rows = [.. Enum.GetValues<Facet>().Select(facet => RowOf([.. counted.Where(e => e.Facet == facet)]))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? month, CancellationToken cancel)
    {
        if (!await LookAsync(month, cancel) || Rows.Count != Enum.GetValues<Facet>().Length)
            return NotFound();
        if (!ModelState.IsValid)
        {
            ModelState.AddModelError("", L["Nothing is saved yet: the marked boxes hold no number."]);
            return Page();
        }

        foreach (var facet in Enum.GetValues<Facet>())
        {
            var row = Rows[(int)facet - 1];
            var outcome = await RecordEffort.RunAsync(
                db,
                new RecordEffort.Input(facet, Month, row.Cases ?? 0, row.Consultations ?? 0, row.Transfers ?? 0, row.Escalations ?? 0, row.Reopenings ?? 0),
                Today,
                cancel);
            if (!outcome.Done)
                ModelState.AddModelError("", L[FacetName.Of(facet)].Value + ": " + L.Localize(outcome.Refusal));
        }

        if (!ModelState.IsValid)
            return Page();
        TempData.Tell(NoticeKind.Done, L["The counts of {0} are saved.", Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture)]);
        return RedirectToPage(new { month = Month.ToString("yyyy-MM", CultureInfo.InvariantCulture) });
    }

    private static Row RowOf(List<EffortDay> counted)
    {
        long? Events(EffortKind kind) => counted.Any(e => e.Kind == kind) ? counted.Where(e => e.Kind == kind).Sum(e => e.Events) : null;
        return new Row
        {
            Cases = counted.Count == 0 ? null : counted.GroupBy(e => e.Kind).Max(g => g.Sum(e => e.Exposure)),
            Consultations = Events(EffortKind.Consultation),
            Transfers = Events(EffortKind.Transfer),
            Escalations = Events(EffortKind.Escalation),
            Reopenings = Events(EffortKind.Reopening),
        };
    }

    private async Task<bool> LookAsync(string? month, CancellationToken cancel)
    {
        Today = await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);
        // Usually the month that just ended is counted.
        Month = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);
        if (month is null)
            return true;
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) || asked > Today || asked.Year < 2000)
            return false;
        Month = asked;
        return true;
    }
}
