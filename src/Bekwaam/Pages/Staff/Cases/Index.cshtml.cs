using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>The cases that somebody works through, narrowed by what stands in the address.</summary>
internal sealed class IndexModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CaseScope Scope { get; set; } = CaseScope.Open;

    [BindProperty(SupportsGet = true)]
    public CaseKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Branch { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Late { get; set; }

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Text { get; set; }

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public IReadOnlyList<Location> Locations { get; private set; } = [];

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public string? Refusal { get; private set; }

    public IEnumerable<CaseState> States => Enum.GetValues<CaseState>().Where(state => Scope is CaseScope.All || state is not CaseState.Solved);

    public string? Current(CaseScope scope) => Scope == scope ? "page" : null;

    public string With(CaseScope scope) => Address(scope, null);

    public async Task OnGetAsync([FromQuery(Name = "from")] string? cursor, CancellationToken cancel)
    {
        // What cannot be read in an address narrows nothing.
        ModelState.Clear();
        await time.ReadyAsync(cancel);
        Locations = await db.Locations.AsNoTracking().Where(l => l.ClosedAt == null || l.Id == Branch).OrderBy(l => l.Name).ToListAsync(cancel);
        var filter = new CaseFilter { Scope = Scope, Owner = User.AccountId(), Kind = Kind, State = State, Location = Branch, LateAt = Late ? time.Now : null };
        if (!string.IsNullOrWhiteSpace(Text))
            filter = filter with { Numbers = await FindCases.NumbersAsync(db, Text, FindCases.MostInList, cancel) };
        var page = await ListCases.RunAsync(db, filter, cursor, ListCases.PageSize, cancel);
        if (!page.Done)
        {
            Refusal = L.Localize(page.Refusal);
            return;
        }

        Rows = page.Value.Items;
        Previous = page.Value.Previous is { } before ? Address(Scope, before) : null;
        Next = page.Value.Next is { } after ? Address(Scope, after) : null;
    }

    private string Address(CaseScope scope, string? cursor)
    {
        var query = new QueryString().Add("scope", scope.ToString());
        if (Kind is { } kind)
            query = query.Add("kind", kind.ToString());
        if (State is { } state)
            query = query.Add("state", state.ToString());
        if (Branch is { } branch)
            query = query.Add("branch", branch.ToString());
        if (Late)
            query = query.Add("late", "true");
        if (!string.IsNullOrWhiteSpace(Text))
            query = query.Add("q", Text);
        return "/cases" + (cursor is null ? query : query.Add("from", cursor));
    }
}
