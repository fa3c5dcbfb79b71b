using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Hosting;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>The register as a list, narrowed by what stands in the address.</summary>
internal sealed class IndexModel(AppDb db, IAuthorizationService authorization, IStringLocalizer L) : PageModel
{
    public RelationFilter Filter { get; private set; } = new();

    public IReadOnlyList<RelationRow> Rows { get; private set; } = [];

    public CardChoices Choices { get; private set; } = null!;

    /// <summary>Those in use, and the one that the list is narrowed to.</summary>
    public IReadOnlyList<SelectListItem> Segments { get; private set; } = [];

    /// <summary>The administrator's fields in use, and those that the list is narrowed by.</summary>
    public IEnumerable<CustomField> Fields => Choices.Fields.Where(one => one.RetiredAt is null || Filter.Custom.ContainsKey(one.Key));

    /// <summary>Parts of the filter that the form has no box for, kept as they are: of kinds and tags it has one each.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => (Filter with { Kinds = [.. Filter.Kinds.Skip(1)], Tags = [.. Filter.Tags.Skip(1)] }).ToPairs()
        .Where(pair => (pair.Key is "kind" && pair.Value is not "none") || pair.Key is "tag" || (pair.Key.StartsWith("field.", StringComparison.Ordinal) && Fields.All(one => "field." + one.Key != pair.Key)));

    public bool HasMore => Filter is { Adviser: not null } or { Location: not null } or { Tags.Count: > 0 } or { CompleteBelow: not null } or { NoContactSince: not null } or { Custom.Count: > 0 };

    public bool MayMove { get; private set; }

    public string? Previous { get; private set; }

    public string? Next { get; private set; }

    public string? Refusal { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "from")] string? cursor, CancellationToken cancel)
    {
        Filter = FilterQuery.Read(Request.QueryString.Value);
        MayMove = (await authorization.AuthorizeAsync(User, Policies.MoveRelations)).Succeeded;
        Choices = await CardChoices.ReadAsync(db, Filter.Adviser, Filter.Location, L, cancel);
        Segments = [.. (await db.Segments.AsNoTracking().Where(s => s.EndedAt == null || s.Id == Filter.Segment).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel))
            .Select(s => new SelectListItem(s.Name, s.Id.ToString(), s.Id == Filter.Segment))];
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
