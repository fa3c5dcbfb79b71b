using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Complaints;

/// <summary>Open complaints, by when they have to be decided.</summary>
internal sealed class IndexModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public KeysetPage<ComplaintRow> Open { get; private set; } = new([], null, null);

    public LocalTime Time => time;

    public int Year => time.Of(time.Now).Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        var open = await ListComplaints.OpenAsync(db, At, cancel);
        if (!open.Done)
        {
            TempData.Tell(NoticeKind.Info, L.Localize(open.Refusal));
            return LocalRedirect("~/complaints");
        }

        Open = open.Value;
        return Page();
    }
}
