using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Exporting;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Pages.Staff.Listening;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>The register, a kind, a tag or a selection as a file.</summary>
internal sealed class ExportModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    [BindProperty]
    public ExportFormat Format { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public List<RelationKind> Kinds { get; set; } = [];

    /// <summary>A selection from the list; without one, all of it.</summary>
    [BindProperty(SupportsGet = true)]
    public List<int> Number { get; set; } = [];

    public IEnumerable<SelectListItem> Formats =>
    [
        new(text["vCard (.vcf), for address books"], nameof(ExportFormat.VCard)),
        new(text["CSV, for spreadsheets"], nameof(ExportFormat.Csv)),
        new(text["JSON, for programs"], nameof(ExportFormat.Json)),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, await db.ZoneAsync(cancel)).DateTime);
        var terms = Kinds.Select(Terms.Kind).Concat(string.IsNullOrWhiteSpace(Tag) ? [] : [Terms.Tag(Tag)]);
        var what = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = Format.ToString(), ["kinds"] = string.Join(", ", Kinds), ["tag"] = Tag ?? "" };
        AuditLog.Record(db, AuditKind.RelationsExported, User.AccountId(), null, what, now, HttpContext.Connection.RemoteIpAddress?.ToString());
        await db.SaveChangesAsync(cancel);
        Response.ContentType = ExportRelations.MediaType(Format);
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = string.Create(CultureInfo.InvariantCulture, $"{text["relations"]}-{today:yyyy-MM-dd}.{ExportRelations.Extension(Format)}"),
        }.ToString();
        await new ExportRelations(database).RunAsync(Response.Body, Format, new ExportChoice(Number.Count == 0 ? null : Number, [.. terms]), today, cancel);
        return new EmptyResult();
    }
}
