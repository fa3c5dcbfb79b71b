using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>A page on which a segment is made or changed.</summary>
internal abstract class SegmentPageModel(AppDb db, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public RelationFilter Rule { get; protected set; } = new();

    public CardChoices Choices { get; private set; } = null!;

    protected AppDb Db => db;

    protected IStringLocalizer L => texts;

    protected async Task ChooseAsync(CancellationToken cancel) => Choices = await CardChoices.ReadAsync(db, Rule.Adviser, Rule.Location, texts, cancel);

    /// <summary>The boxes of the rule, by the names that they have in the list's address.</summary>
    protected RelationFilter Typed() =>
        RelationFilter.FromPairs(from box in Request.Form where box.Key != "q" from value in box.Value select new KeyValuePair<string, string>(box.Key, value ?? ""));

    /// <returns>To the segment, or null when it was refused and the reason stands on the page.</returns>
    protected IActionResult? End(Outcome<Segment> outcome)
    {
        if (outcome.Done)
            return LocalRedirect($"~/relations/segments/{outcome.Value.Id}");
        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        return null;
    }
}
