using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Beyond;

/// <summary>Removes notes to self about customers after thirty days: what was decided and why stays, what somebody thought of a person does not.</summary>
public sealed class ClearDeserveNotes(IDatabase database) : IJobHandler
{
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public string Kind => RecurringWork.ClearDeserveNotes;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var db = database.Open();
        await RunAsync(db, job.Clock.GetUtcNow(), cancel);
    }

    public static async Task RunAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var before = now - Keep;
        await db.DeserveNotes.Where(n => n.At < before).ExecuteDeleteAsync(cancel);
    }
}
