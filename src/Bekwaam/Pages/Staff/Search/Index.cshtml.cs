using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
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

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    public IReadOnlyList<RelationRow> Found { get; private set; } = [];

    /// <summary>The case with the number that was typed.</summary>
    public CaseRow? Case { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (CaseNumber.TryParse(Text, out var number))
            Case = await ListCases.FindAsync(db, number, cancel);
        Found = Text?.Contains('\0', StringComparison.Ordinal) is true ? [] : await FindRelations.RunAsync(db, Text, Most, cancel);
    }
}
