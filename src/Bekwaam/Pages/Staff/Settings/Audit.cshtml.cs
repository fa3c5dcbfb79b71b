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

    /// <summary>The last line of the page before: its ticks and its key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public ReadAuditTrail.Result Trail { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public string? Older => !Trail.More ? null : QueryHelpers.AddQueryString("/settings/audit", new Dictionary<string, string?>
    {
        ["person"] = Person?.ToString(),
        ["kind"] = Kind,
        ["before"] = Trail.Lines[^1].Event is var last ? string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}.{last.Id:N}") : null,
    });

    public async Task OnGetAsync(CancellationToken cancel)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById((await current.GetAsync(HttpContext.RequestServices, cancel))!.TimeZone);
        var people = await db.Accounts.OrderBy(a => a.Name).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        People = [new(L["Everybody"], ""), .. people.Select(p => new SelectListItem(p.Name, p.Id.ToString(), p.Id == Person))];
        Kinds = [new(L["Everything"], ""), .. AuditSentences.All.Select(s => new SelectListItem(L[s.Value.Name], s.Key, s.Key == Kind))];
        Trail = await ReadAuditTrail.RunAsync(db, new ReadAuditTrail.Query(Person, string.IsNullOrEmpty(Kind) ? null : Kind, Cursor()), cancel);
    }

    public string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm:ss", CultureInfo.CurrentCulture);

    private (DateTimeOffset At, Guid Id)? Cursor() =>
        Before?.Split('.') is [var ticks, var key]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParse(key, out var id)
            ? (new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;
}
