using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>Enqueues the recurring work that is due, once, however many nodes try.</summary>
public sealed class EnqueueRecurring(IDatabase database)
{
    /// <param name="work">Normally <see cref="RecurringWork.All"/>.</param>
    /// <param name="kinds">What this program has handlers for; the rest is left out.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops between one piece and the next.</param>
    /// <returns>How many jobs were enqueued.</returns>
    public async Task<int> RunAsync(IEnumerable<Recurring> work, IReadOnlyCollection<string> kinds, DateTimeOffset now, CancellationToken cancel)
    {
        var enqueued = 0;
        await using var db = database.Open();
        var last = await db.RecurringRuns.AsNoTracking().ToDictionaryAsync(run => run.Name, run => run.LastEnqueuedAt, cancel);
        foreach (var piece in work.Where(piece => kinds.Contains(piece.Kind)))
            if (!last.TryGetValue(piece.Kind, out var at) || at <= now - piece.Every)
                enqueued += await EnqueueAsync(db, piece, now, cancel);
        return enqueued;
    }

    private async Task<int> EnqueueAsync(AppDb db, Recurring piece, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Whoever moves the time on enqueues; the row makes the other nodes wait and then find nothing due.
        await db.Database.ExecuteSqlAsync(
            $"insert into recurring_runs (name, last_enqueued_at) values ({piece.Kind}, {database.Stored(DateTimeOffset.UnixEpoch)}) on conflict do nothing", cancel);
        var mine = await db.RecurringRuns
            .Where(run => run.Name == piece.Kind && run.LastEnqueuedAt <= now - piece.Every)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastEnqueuedAt, now), cancel) == 1;
        var waiting = await db.Jobs.AnyAsync(
            job => job.Kind == piece.Kind && (job.State == JobState.Waiting || job.State == JobState.Running), cancel);
        if (!mine || waiting)
        {
            await transaction.CommitAsync(cancel);
            return 0;
        }

        JobQueue.Enqueue(db, piece.Kind, new object(), now, lane: piece.Kind);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return 1;
    }
}
