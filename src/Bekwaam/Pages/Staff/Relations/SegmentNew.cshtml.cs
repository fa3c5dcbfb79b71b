using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Makes a segment, from nothing or from the list that one was looking at.</summary>
internal sealed class SegmentNewModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : SegmentPageModel(db, texts)
{
    [BindProperty]
    public bool ByHand { get; set; }

    public Task OnGetAsync(CancellationToken cancel)
    {
        Rule = FilterQuery.Read(Request.QueryString.Value) with { Text = null, Segment = null };
        return ChooseAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Rule = Typed();
        var made = await SaveSegment.RunAsync(Db, new(null, 0, Name, ByHand ? null : Rule), User.AccountId(), clock.GetUtcNow(), cancel);
        if (End(made) is { } there)
            return there;
        await ChooseAsync(cancel);
        return Page();
    }
}
