using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations.Views;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>The cases that somebody works through, narrowed by what stands in the address.</summary>
internal sealed class IndexModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    public CaseQuery Query { get; private set; } = new();

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<AtHand.Name> Branches { get; private set; } = [];

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public string? Refusal { get; private set; }

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public IReadOnlyList<AtHand.Name> Colleagues { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IEnumerable<CaseState> States => Enum.GetValues<CaseState>().Where(state => Query.Scope is CaseScope.All || state is not CaseState.Solved);

    public string? Current(CaseScope scope) => Query.Scope == scope ? "page" : null;

    public string With(CaseScope scope) => Address(Query with { Scope = scope });

    /// <summary>This list from its beginning.</summary>
    public string Again => Address(Query);

    /// <summary>Where it is told that something of this list is new.</summary>
    public string Live => FormattableString.Invariant($"/cases/live?since={time.Now.UtcTicks}&{Query.Write()}");

    /// <summary>Questions from the website that wait for somebody to look at them.</summary>
    public int Held { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "from")] string? cursor, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Query = CaseQuery.Read(Request.QueryString.Value);
        await ReadChoicesAsync(cancel);
        var first = string.IsNullOrEmpty(cursor) && Query == new CaseQuery { Scope = CaseScope.All, Text = Query.Text };
        var found = Query.Text is null ? null : await FindCases.NumbersAsync(db, Query.Text, first ? FindCases.OnePage : FindCases.MostInList, cancel);
        var page = await ListCases.RunAsync(db, Query.Filter(User.AccountId(), found, time.Now, time.Zone), cursor, ListCases.PageSize, cancel);
        if (!page.Done)
        {
            Refusal = L.Localize(page.Refusal);
            return;
        }

        Held = Query.Scope is CaseScope.Unassigned && cursor is null ? await JudgeHeld.CountAsync(db, cancel) : 0;
        Rows = page.Value.Items;
        Previous = page.Value.Previous is { } before ? Address(Query, before) : null;
        Next = page.Value.Next is { } after ? Address(Query, after) : null;
    }

    private static string Address(CaseQuery query, string cursor) => Address(query) + "&from=" + Uri.EscapeDataString(cursor);

    private static string Address(CaseQuery query) => $"/cases?scope={query.Scope}&{(query with { Scope = CaseScope.Open }).Write()}".TrimEnd('&');

    private async Task ReadChoicesAsync(CancellationToken cancel)
    {
        var names = await db.AtHand.NamesAsync(db, cancel);
        Branches = [.. names.Branches.Where(l => l.Here || l.Id == Query.Branch)];
        Colleagues = [.. names.Colleagues.Where(a => a.Here || a.Id == Query.With)];
        Tags = await TagCase.KnownAsync(db, cancel);
        Views = User.AccountId() is { } me ? await SavedViews.OfAsync(db, me, cancel, ListKind.Cases) : [];
    }
}
