using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Asks what to do with the relations that were ticked, or with all that a list finds.</summary>
internal sealed class BulkModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [BindProperty(SupportsGet = true)]
    public List<int> Pick { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    /// <summary>What is picked is all that words found when this page was opened.</summary>
    [BindProperty]
    public bool Found { get; set; }

    [BindProperty]
    public BulkKind Kind { get; set; }

    [BindProperty]
    public Guid? Adviser { get; set; }

    [BindProperty]
    public Guid? Location { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public RelationKind? RelationKind { get; set; }

    [BindProperty]
    public Guid? Segment { get; set; }

    public IReadOnlyList<string> Words { get; private set; } = [];

    public CardChoices Choices { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Segments { get; private set; } = [];

    public IReadOnlyList<BulkAction> Latest { get; private set; } = [];

    public bool HasTargets => All || Pick.Count > 0;

    public IEnumerable<SelectListItem> Kinds => [new("", ""), .. Enum.GetValues<RelationKind>().Select(k => new SelectListItem(L[RelationWords.Of(k)], k.ToString()))];

    private string? Value => Kind switch
    {
        BulkKind.Adviser => Adviser?.ToString(),
        BulkKind.Location => Location?.ToString(),
        BulkKind.AddTag or BulkKind.RemoveTag => Tag,
        BulkKind.AddKind => RelationKind is { } kind ? ((short)kind).ToString(CultureInfo.InvariantCulture) : null,
        BulkKind.AddToSegment or BulkKind.RemoveFromSegment => Segment?.ToString(),
        _ => null,
    };

    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (All && FilterQuery.Read(Filter) is { Text: not null } filter)
            await TakeAsync(filter, cancel);
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var input = new StartBulk.Input(Kind, Value, All ? FilterQuery.Read(Filter) : null, Pick);
            var started = await StartBulk.RunAsync(db, input, User.AccountId(), clock.GetUtcNow(), cancel);
            if (started.Done)
                return LocalRedirect($"~/relations/bulk/{started.Value.Id}");
            ModelState.AddModelError("", L.Localize(started.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task TakeAsync(RelationFilter filter, CancellationToken cancel)
    {
        All = false;
        var found = await TakeFound.RunAsync(db, filter, cancel);
        if (found.Done)
            (Pick, Found) = ([.. found.Value], true);
        else
            ModelState.AddModelError("", L.Localize(found.Refusal));
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var filter = FilterQuery.Read(Filter);
        Filter = FilterQuery.Write(filter);
        Words = await FilterWords.OfAsync(db, filter, L, cancel);
        Choices = await CardChoices.ReadAsync(db, null, null, L, cancel);
        Segments = [new("", ""), .. (await db.Segments.AsNoTracking().Where(s => s.Rule == null && s.EndedAt == null).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel))
            .Select(s => new SelectListItem(s.Name, s.Id.ToString()))];
        Latest = await ReadBulk.LatestAsync(db, cancel);
        zone = await db.ZoneAsync(cancel);
    }
}
