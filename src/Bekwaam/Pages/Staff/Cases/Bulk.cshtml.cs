using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Bulk;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Asks what to do with the cases that were ticked.</summary>
internal sealed class BulkModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public List<string> Pick { get; set; } = [];

    [BindProperty]
    public Guid Form { get; set; } = RandomKey.New();

    [BindProperty]
    public CaseBulkKind Kind { get; set; }

    [BindProperty]
    public Guid? Colleague { get; set; }

    [BindProperty]
    public HelpReason? Why { get; set; }

    [BindProperty]
    public string? Tag { get; set; }

    [BindProperty]
    public CaseImpact Impact { get; set; } = CaseImpact.Normal;

    [BindProperty]
    public CaseState Wait { get; set; } = CaseState.WaitsForCustomer;

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public IEnumerable<SelectListItem> Reasons => [new(L["Choose"], ""), .. CaseWords.Items<HelpReason>(L, CaseWords.Of)];

    private string? Value => Kind switch
    {
        CaseBulkKind.Assign => Colleague?.ToString(),
        CaseBulkKind.Impact => ((short)Impact).ToString(CultureInfo.InvariantCulture),
        CaseBulkKind.Wait => ((short)Wait).ToString(CultureInfo.InvariantCulture),
        _ => Tag,
    };

    private IReadOnlyList<CaseNumber> Numbers => [.. Pick.Select(text => CaseNumber.TryParse(text, out var number) ? number : default).Where(number => number != default).Distinct().Take(RunCaseBulk.Most + 1)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && User.AccountId() is { } me)
        {
            var done = await RunCaseBulk.RunAsync(db, new RunCaseBulk.Input(Form, Kind, Value, Kind is CaseBulkKind.Assign ? Why : null, Numbers), me, clock.GetUtcNow(), cancel);
            if (done.Done)
                return LocalRedirect($"~/cases/bulk/{done.Value.Id}");
            ModelState.AddModelError("", L.Localize(done.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Rows = await ListCases.OfAsync(db, Numbers, cancel);
        Tags = await TagCase.KnownAsync(db, cancel);
        Colleagues = (await HelpChoices.ReadAsync(db, null, L, cancel)).Colleagues;
    }
}
