using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Data;
using Bekwaam.Statistics;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Complaints;

/// <summary>The complaints of a year, on a page that can be printed and shown to anybody.</summary>
internal sealed class YearModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int First = 2000;

    public ComplaintYear Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (year < First || year > time.Of(time.Now).Year)
            return NotFound();
        Figures = await ReadComplaintYear.RunAsync(db, year, time.Now, cancel);
        return Page();
    }

    public Figure Share(Measure? share, string leftOut = "") =>
        (share is { } known ? Figure.Percent(known) : new Figure(null, null, null, 0) { WhyNone = L["nothing to tell yet"] }) with { LeftOut = leftOut };

    public Figure Rate(Measure? rate) => rate is { } known ? Figure.Of(known) with { Format = "0.##" } : new Figure(null, null, null, 0) { WhyNone = L["what it is held against is not counted yet"] };
}
