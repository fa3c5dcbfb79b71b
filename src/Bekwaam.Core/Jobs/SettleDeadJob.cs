using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>What a person decides about a job that gave up; who did so stands in the audit trail.</summary>
public static class SettleDeadJob
{
    /// <summary>From the beginning, at once, with all its attempts.</summary>
    public static Task<Outcome<Job>> RetryAsync(AppDb db, Guid job, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel) =>
        SettleAsync(db, job, AuditKind.JobRetried, actor, now, address, dead => dead.ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Waiting)
            .SetProperty(j => j.Attempts, 0)
            .SetProperty(j => j.RunAt, now)
            .SetProperty(j => j.FinishedAt, (DateTimeOffset?)null), cancel), cancel);

    /// <summary>Never again.</summary>
    public static Task<Outcome<Job>> DiscardAsync(AppDb db, Guid job, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel) =>
        SettleAsync(db, job, AuditKind.JobDiscarded, actor, now, address, dead => dead.ExecuteDeleteAsync(cancel), cancel);

    private static async Task<Outcome<Job>> SettleAsync(
        AppDb db, Guid job, string kind, Guid actor, DateTimeOffset now, string? address, Func<IQueryable<Job>, Task<int>> settle, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var dead = db.Jobs.Where(j => j.Id == job && j.State == JobState.Dead);
        if (await dead.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } found || await settle(dead) == 0)
            return new Reason("This job has not given up, or somebody has decided about it already. Nothing was changed.");
        AuditLog.Record(db, kind, actor, found.Kind, null, now, address);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return found;
    }
}
