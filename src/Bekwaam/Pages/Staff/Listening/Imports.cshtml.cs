using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>What was brought in, by whom, and how far it is.</summary>
internal sealed class ImportsModel(AppDb db) : PageModel
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    public KeysetPage<ImportLine> Lines { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? from, CancellationToken cancel)
    {
        var lines = await ListImports.RunAsync(db, from, cancel);
        if (!lines.Done)
            return Redirect("/listening/imports");
        Lines = lines.Value;
        zone = await db.ZoneAsync(cancel);
        return Page();
    }

    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", CultureInfo.CurrentCulture);
}
