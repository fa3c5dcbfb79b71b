using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Beyond;
using Bekwaam.Core.Data;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What was given beyond duty, per colleague and week; to who does not lead, only their own.</summary>
internal sealed class BeyondModel(AppDb db, LocalTime time) : PageModel
{
    public IReadOnlyList<ReadBeyond.Line> Lines { get; private set; } = [];

    public bool Leads => User.Is(Role.Owner) || User.Is(Role.Manager);

    public async Task OnGetAsync(CancellationToken cancel) => Lines = await ReadBeyond.RunAsync(db, Leads ? null : User.AccountId(), time.Now, cancel);
}
