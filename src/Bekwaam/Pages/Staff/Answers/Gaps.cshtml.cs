using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff.Answers;

/// <summary>By which words customers found nothing.</summary>
internal sealed class GapsModel(AppDb db, LocalTime time) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<AnswerGap> Gaps { get; private set; } = [];

    public LocalTime Time => time;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        Gaps = await db.AnswerGaps.AsNoTracking().OrderByDescending(g => g.Count).ThenByDescending(g => g.LastAt).Take(Most).ToListAsync(cancel);
    }
}
