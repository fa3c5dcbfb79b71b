using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Views;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Keeps a list under a name, and removes one.</summary>
internal sealed class ViewsModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    public RelationFilter Filter { get; private set; } = new();

    public IReadOnlyList<string> Words { get; private set; } = [];

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public string Query => FilterQuery.Write(Filter);

    public Guid Me => User.AccountId() ?? Guid.Empty;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(Request.QueryString.Value, cancel);

    public async Task<IActionResult> OnPostKeepAsync(string? query, CancellationToken cancel)
    {
        await ReadAsync(query, cancel);
        var kept = await SavedViews.KeepAsync(db, Name, Filter, Shared, Me, clock.GetUtcNow(), cancel);
        if (kept.Done)
            return LocalRedirect("~/relations?" + kept.Value.Query);
        // A list that nothing narrows shows no field to put the reason beside.
        ModelState.AddModelError(Filter.IsEmpty ? "" : nameof(Name), L.Localize(kept.Refusal));
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid view, CancellationToken cancel)
    {
        await SavedViews.RemoveAsync(db, view, Me, cancel);
        TempData.Tell(NoticeKind.Done, L["Removed."]);
        return LocalRedirect("~/relations/views");
    }

    private async Task ReadAsync(string? query, CancellationToken cancel)
    {
        Filter = FilterQuery.Read(query);
        Words = await FilterWords.OfAsync(db, Filter, L, cancel);
        Views = await SavedViews.OfAsync(db, Me, cancel);
    }
}
