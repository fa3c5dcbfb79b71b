using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Data;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Statistics;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>How cases flow: what comes, what goes, what waits and how long it takes.</summary>
internal sealed class FlowModel(AppDb db, TimeProvider clock, IStringLocalizer text) : PageModel
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Source { get; set; }

    public CaseFlow Flow { get; private set; } = null!;

    public IReadOnlyList<(int Number, string Name)> Sources { get; private set; } = [];

    public FlowUnit Unit => FlowUnit.For(Flow);

    public string KnownUntil => TimeZoneInfo.ConvertTime(Flow.Until, zone).ToString("g");

    public Figure OpenShare => Flow.OpenShare is { } share ? Figure.Percent(share) with { Format = "0.#" } : new Figure(null, null, null, 0) { WhyNone = text["no cases"] };

    /// <summary>Counted, not estimated: without an interval.</summary>
    public Figure Backlog => new(Flow.Backlog, null, null, Flow.Cases + Flow.Before) { Format = "N0", Unit = " " + text["open cases"] };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        zone = await db.ZoneAsync(cancel);
        Sources = [.. (await db.CaseImports.AsNoTracking().Where(i => i.State == CaseImportState.Completed).OrderBy(i => i.Number).Select(i => new { i.Number, i.FileName }).ToListAsync(cancel)).Select(i => (i.Number, i.FileName))];
        Flow = await ReadCaseFlow.RunAsync(db, new FlowQuestion(From, Until, Kind, Source), clock.GetUtcNow(), cancel);
    }

    public Figure PerWeek(Measure? measure) =>
        measure is { } mean ? Figure.Of(mean) : new Figure(null, null, null, 0) { WhyNone = text["too few whole weeks"] };
}
