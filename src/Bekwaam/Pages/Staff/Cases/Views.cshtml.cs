using Bekwaam.Accounts;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Views;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>Keeps a list of cases under a name, and removes one. Who leads can keep one for all.</summary>
internal sealed class ViewsModel(AppDb db, TimeProvider clock, IAuthorizationService authorization, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    public CaseQuery Query { get; private set; } = new();

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public bool MayShare { get; private set; }

    public Guid Me => User.AccountId() ?? Guid.Empty;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(Request.QueryString.Value, cancel);

    public async Task<IActionResult> OnPostKeepAsync(string? query, CancellationToken cancel)
    {
        await ReadAsync(query, cancel);
        var written = Query.IsPlain ? "" : Query.Write();
        var kept = await SavedViews.KeepAsync(db, ListKind.Cases, Name, written.Length > CaseQuery.Longest ? "" : written, Shared && MayShare, Me, clock.GetUtcNow(), cancel);
        if (kept.Done)
            return LocalRedirect("~/cases?" + kept.Value.Query);
        // A list that nothing narrows shows no field to put the reason beside.
        ModelState.AddModelError(Query.IsPlain ? "" : nameof(Name), L.Localize(kept.Refusal));
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid view, CancellationToken cancel)
    {
        await SavedViews.RemoveAsync(db, view, Me, cancel);
        TempData.Tell(NoticeKind.Done, L["Removed."]);
        return LocalRedirect("~/cases/views");
    }

    private async Task ReadAsync(string? query, CancellationToken cancel)
    {
        Query = CaseQuery.Read(query);
        MayShare = (await authorization.AuthorizeAsync(User, Policies.Manage)).Succeeded;
        Views = await SavedViews.OfAsync(db, Me, cancel, ListKind.Cases);
    }
}
