using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Hosting;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>The register as a list, narrowed by what stands in the address.</summary>
internal sealed class IndexModel(AppDb db, IAuthorizationService authorization, IStringLocalizer L) : PageModel
{
    public RelationFilter Filter { get; private set; } = new();

    public IReadOnlyList<RelationRow> Rows { get; private set; } = [];

    public CardChoices Choices { get; private set; } = null!;

    /// <summary>Parts of the filter that the form has no box for, kept as they are.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept =>
        Filter.ToPairs().Where(pair => pair.Key is "segment" || pair.Key.StartsWith("field.", StringComparison.Ordinal));

    public bool HasMore => Filter is { Adviser: not null } or { Location: not null } or { Tags.Count: > 0 } or { CompleteBelow: not null } or { NoContactSince: not null };

    public bool MayMove { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public string? Refusal { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "from")] string? cursor, CancellationToken cancel)
    {
        Filter = FilterQuery.Read(Request.QueryString.Value);
        MayMove = (await authorization.AuthorizeAsync(User, Policies.MoveRelations)).Succeeded;
        Choices = await CardChoices.ReadAsync(db, Filter.Adviser, Filter.Location, L, cancel);
        var page = await ListRelations.RunAsync(db, Filter, cursor, ListRelations.PageSize, cancel);
        if (!page.Done)
        {
            Refusal = L.Localize(page.Refusal);
            return;
        }

        Rows = page.Value.Items;
        Previous = Address(page.Value.Previous);
        Next = Address(page.Value.Next);
    }

    private string? Address(string? cursor)
    {
        var query = FilterQuery.Write(Filter);
        return cursor is null ? null : $"/relations?{query}{(query.Length > 0 ? "&" : "")}from={cursor}";
    }
}
