using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>Who did what, and when; newest first.</summary>
internal sealed class AuditModel(AppDb db, CurrentOrganisation current, IStringLocalizer L) : PageModel
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Cursor of the page asked for; empty for the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public KeysetPage<ReadAuditTrail.Line> Trail { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById((await current.GetAsync(HttpContext.RequestServices, cancel))!.TimeZone);
        var people = await db.Accounts.OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        People = [new(L["Everybody"], ""), .. people.Select(p => new SelectListItem(p.Name, p.Id.ToString(), p.Id == Person))];
        Kinds = [new(L["Everything"], ""), .. AuditSentences.All.Select(s => new SelectListItem(L[s.Value.Name], s.Key, s.Key == Kind))];
        var outcome = await ReadAuditTrail.RunAsync(db, new ReadAuditTrail.Query(Person, string.IsNullOrEmpty(Kind) ? null : Kind, Cursor), cancel);
        if (!outcome.Done)
            return NotFound();
        Trail = outcome.Value;
        return Page();
    }

    /// <summary>Another page of the same choice.</summary>
    public string At(string cursor) => QueryHelpers.AddQueryString(
        "/settings/audit", new Dictionary<string, string?> { ["person"] = Person?.ToString(), ["kind"] = Kind, ["cursor"] = cursor });

    public string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm:ss", CultureInfo.CurrentCulture);
}
