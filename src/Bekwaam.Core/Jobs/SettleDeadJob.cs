using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>What a person decides about a job that gave up.</summary>
public static class SettleDeadJob
{
    /// <summary>From the beginning, at once, with all its attempts.</summary>
    public static async Task<Outcome<bool>> RetryAsync(AppDb db, Guid job, DateTimeOffset now, CancellationToken cancel) =>
        Told(await Dead(db, job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Waiting)
            .SetProperty(j => j.Attempts, 0)
            .SetProperty(j => j.RunAt, now)
            .SetProperty(j => j.FinishedAt, (DateTimeOffset?)null), cancel));

    /// <summary>Never again.</summary>
    public static async Task<Outcome<bool>> DiscardAsync(AppDb db, Guid job, CancellationToken cancel) =>
        Told(await Dead(db, job).ExecuteDeleteAsync(cancel));

    private static IQueryable<Job> Dead(AppDb db, Guid job) => db.Jobs.Where(j => j.Id == job && j.State == JobState.Dead);

    private static Outcome<bool> Told(int changed) => changed == 1
        ? true
        : new Reason("This job has not given up, or somebody has decided about it already. Nothing was changed.");
}
