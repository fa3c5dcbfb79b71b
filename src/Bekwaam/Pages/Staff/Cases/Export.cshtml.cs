using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Core.Data;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What was ticked, or all that a list finds, as a file.</summary>
internal sealed class ExportModel(AppDb db, IDatabase database, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public CaseExportFormat Format { get; set; }

    /// <summary>Numbers of the cases that were ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Pick { get; set; } = [];

    /// <summary>What the list was narrowed by.</summary>
    [BindProperty]
    public string? Filter { get; set; }

    public IReadOnlyList<string> Words { get; private set; } = [];

    public IEnumerable<SelectListItem> Formats =>
    [
        new(L["CSV, a row a case"], nameof(CaseExportFormat.Cases)),
        new(L["CSV, a row a step, to see how work flows"], nameof(CaseExportFormat.Steps)),
        new(L["JSON, with everything that was said"], nameof(CaseExportFormat.Json)),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = CaseQuery.Read(Request.QueryString.Value).Write();
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (!ModelState.IsValid || !Enum.IsDefined(Format))
        {
            ModelState.AddModelError(nameof(Format), L["Choose a format."]);
            await ReadAsync(cancel);
            return Page();
        }

        var (query, me) = (CaseQuery.Read(Filter), User.AccountId()!.Value);
        IReadOnlyList<CaseNumber>? found = Pick.Count > 0 ? Numbers() : query.Text is null ? null : await FindCases.NumbersAsync(db, query.Text, FindCases.MostInList, cancel);
        var filter = Pick.Count > 0 ? new CaseFilter { Scope = CaseScope.All, Numbers = found } : query.Filter(me, found, time.Now, time.Zone);
        AuditLog.Record(db, AuditKind.CasesExported, me, null, new Dictionary<string, string> { ["format"] = Format.ToString(), ["filter"] = Pick.Count > 0 ? string.Join(", ", Pick.Take(50)) : query.Write() }, time.Now, HttpContext.Address());
        await db.SaveChangesAsync(cancel);
        Response.ContentType = ExportCases.MediaType(Format);
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileNameStar = string.Create(CultureInfo.InvariantCulture, $"{L["cases"]}-{time.Of(time.Now):yyyy-MM-dd}.{ExportCases.Extension(Format)}"),
        }.ToString();
        // Writing takes a connection of its own, for as long as whoever reads takes.
        await db.Database.CloseConnectionAsync();
        await new ExportCases(database).RunAsync(Response.Body, Format, new CaseExportChoice(filter, me, db.ReaderLeads), cancel);
        return new EmptyResult();
    }

    private List<CaseNumber> Numbers() => [.. Pick.Select(text => CaseNumber.TryParse(text, out var number) ? number : default).Where(number => number != default).Distinct()];

    private async Task ReadAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Words = await CaseQueryWords.OfAsync(db, CaseQuery.Read(Filter), L, cancel);
    }
}
