using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>
/// Removes invitations a month after their link ran out: until then the list offers a new link, and after that a name and
/// an address of somebody who never came have no business here. What happened with them stays in the audit trail.
/// </summary>
public sealed class ClearInvitations(IDatabase database) : IJobHandler
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public string Kind => RecurringWork.ClearInvitations;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var before = job.Clock.GetUtcNow() - Keep;
        await using var db = database.Open();
        await db.AccountInvitations.Where(i => i.ExpiresAt < before).ExecuteDeleteAsync(cancel);
    }
}
