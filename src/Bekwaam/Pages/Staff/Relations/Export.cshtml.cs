using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Exporting;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>The register, a kind, a tag, what was ticked or what a list finds as a file.</summary>
internal sealed class ExportModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    [BindProperty]
    public ExportFormat Format { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public List<RelationKind> Kinds { get; set; } = [];

    /// <summary>What was ticked in the list.</summary>
    [BindProperty(SupportsGet = true)]
    public List<int> Pick { get; set; } = [];

    /// <summary>All that the list finds, or only what was ticked in it; null when nobody comes from a list.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? All { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    public IReadOnlyList<string> Words { get; private set; } = [];

    public bool NothingTicked => All is false && Pick.Count == 0;

    public IEnumerable<SelectListItem> Formats =>
    [
        new(text["vCard (.vcf), for address books"], nameof(ExportFormat.VCard)),
        new(text["CSV, for spreadsheets"], nameof(ExportFormat.Csv)),
        new(text["JSON, for programs"], nameof(ExportFormat.Json)),
    ];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var choice = await ChooseAsync(cancel);
        if (!choice.Done)
        {
            ModelState.AddModelError("", text.Localize(choice.Refusal));
            await ReadAsync(cancel);
            return Page();
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, await db.ZoneAsync(cancel)).DateTime);
        var what = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = Format.ToString(), ["kinds"] = string.Join(", ", Kinds), ["tag"] = Tag ?? "" };
        AuditLog.Record(db, AuditKind.RelationsExported, User.AccountId(), null, what, now, HttpContext.Connection.RemoteIpAddress?.ToString());
        await db.SaveChangesAsync(cancel);
        Response.ContentType = ExportRelations.MediaType(Format);
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = string.Create(CultureInfo.InvariantCulture, $"{text["relations"]}-{today:yyyy-MM-dd}.{ExportRelations.Extension(Format)}"),
        }.ToString();
        // Writing takes a connection of its own, for as long as whoever reads takes.
        await db.Database.CloseConnectionAsync();
        await new ExportRelations(database).RunAsync(Response.Body, Format, choice.Value, today, cancel);
        return new EmptyResult();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var filter = FilterQuery.Read(Filter);
        Filter = FilterQuery.Write(filter);
        Words = All is true ? await FilterWords.OfAsync(db, filter, text, cancel) : [];
    }

    private async Task<Outcome<ExportChoice>> ChooseAsync(CancellationToken cancel)
    {
        if (All is null)
            return new ExportChoice(null, new RelationFilter { Kinds = Kinds, Tags = string.IsNullOrWhiteSpace(Tag) ? [] : [Tag] });
        if (All is false)
            return NothingTicked ? new Reason("Tick the relations that you mean in the list, or narrow the list to them.") : new ExportChoice(Pick, new RelationFilter());
        var filter = FilterQuery.Read(Filter);
        if (filter.Text is null)
            return new ExportChoice(null, filter);
        var found = await TakeFound.RunAsync(db, filter, cancel);
        return found.Done ? new ExportChoice(found.Value, filter) : found.Refusal;
    }
}
