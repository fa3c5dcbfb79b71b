using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Search;

/// <summary>What the box above the menu finds; it reads this page while somebody types.</summary>
internal sealed class IndexModel(AppDb db) : PageModel
{
    public const int Most = 20;
    private const int MostCases = 5;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    public IReadOnlyList<RelationRow> Found { get; private set; } = [];

    /// <summary>Those with the number or the words.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>A number means one case: that one first. Words are more often a name.</summary>
    public bool CasesFirst => CaseNumber.TryParse(Text, out _);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Text?.Contains('\0', StringComparison.Ordinal) is true)
            return;
        Found = await FindRelations.RunAsync(db, Text, Most, cancel);
        Cases = await FindCases.RunAsync(db, Text, MostCases, cancel);
    }
}
