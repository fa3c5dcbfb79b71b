using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>Removes jobs that were done a week ago, and dead ones that nobody looked at for a year.</summary>
public sealed class CleanJobs(IDatabase database) : IJobHandler
{
    private static readonly TimeSpan KeepDone = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepDead = TimeSpan.FromDays(365);

    public string Kind => RecurringWork.CleanJobs;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        var now = job.Clock.GetUtcNow();
        await using var db = database.Open();
        await db.Jobs
            .Where(j => (j.State == JobState.Done && j.FinishedAt < now - KeepDone) || (j.State == JobState.Dead && j.FinishedAt < now - KeepDead))
            .ExecuteDeleteAsync(cancel);
    }
}
