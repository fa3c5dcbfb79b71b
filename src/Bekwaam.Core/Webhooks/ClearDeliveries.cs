using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Webhooks;

/// <summary>Clears away what is older than a month in the journal of notices, but for what still waits.</summary>
public sealed class ClearDeliveries(IDatabase database) : IJobHandler
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Kind => RecurringWork.ClearDeliveries;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var old = job.Clock.GetUtcNow() - Kept;
        await using var db = database.Open();
        await db.WebhookDeliveries.Where(d => d.MadeAt < old && (d.State != DeliveryState.Waiting || db.Webhooks.Any(w => w.Id == d.WebhookId && w.StoppedAt < old))).ExecuteDeleteAsync(cancel);
    }
}
