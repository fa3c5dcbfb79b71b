using System.Diagnostics.CodeAnalysis;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>Where work is left for later.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is the queue, though no collection in memory.")]
public static class JobQueue
{
    /// <summary>
    /// Adds a job to the caller's unit of work: it exists if and only if what the caller saves with it is saved.
    /// </summary>
    /// <param name="db">The caller's unit of work; nothing is saved here.</param>
    /// <param name="kind">Of the handler that runs it.</param>
    /// <param name="payload">What the handler needs; small, keys rather than contents.</param>
    /// <param name="now">The time.</param>
    /// <param name="runAt">Not before this time; null for at once.</param>
    /// <param name="lane">Jobs in the same lane run one at a time.</param>
    /// <param name="version">Of the payload's shape; raised when it changes.</param>
    public static Job Enqueue<T>(
        AppDb db, string kind, T payload, DateTimeOffset now, DateTimeOffset? runAt = null, string? lane = null, short version = 1)
    {
        var job = new Job
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            PayloadVersion = version,
            Payload = StoredJson.Write(payload),
            Lane = lane,
            EnqueuedAt = now,
            RunAt = runAt ?? now,
        };
        db.Jobs.Add(job);
        return job;
    }

    /// <summary>Whether a job that does the same runs between then and then anyway: one that comes back by itself need not come twice.</summary>
    internal static Task<bool> IsAwaitedAsync(AppDb db, string lane, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel) =>
        db.Jobs.AnyAsync(j => j.Lane == lane && j.State == JobState.Waiting && j.RunAt >= from && j.RunAt <= until, cancel);
}
