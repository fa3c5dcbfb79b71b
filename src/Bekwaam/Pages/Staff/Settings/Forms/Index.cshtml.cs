using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Pages.Staff.Settings.Forms;

/// <summary>The forms that customers fill in.</summary>
internal sealed class IndexModel(AppDb db) : PageModel
{
    public IReadOnlyList<RequestForm> Forms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Forms = await db.RequestForms.AsNoTracking().OrderBy(f => f.ClosedAt != null).ThenBy(f => f.Position).ThenBy(f => f.Id).ToListAsync(cancel);
}
