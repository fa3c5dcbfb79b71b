using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Relations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>The groups of relations that there are.</summary>
internal sealed class SegmentsModel(AppDb db, IStringLocalizer L) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<(Segment Segment, string? Words)> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var lines = new List<(Segment, string?)>();
        foreach (var segment in await db.Segments.AsNoTracking().OrderBy(s => s.EndedAt != null).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(Most).ToListAsync(cancel))
            lines.Add((segment, segment.Rule is null ? null : string.Join(" · ", await FilterWords.OfAsync(db, FilterQuery.Read(segment.Rule), L, cancel))));
        Lines = lines;
    }
}
