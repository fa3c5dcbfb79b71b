using System.Data.Common;
using System.Runtime.CompilerServices;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>Takes jobs out of the queue and gives them back. Whoever holds a job's lease token decides about it, nobody else.</summary>
internal sealed class JobClaims(IDatabase database, JobTiming timing)
{
    /// <summary>What SQL calls it.</summary>
    private const string UniqueViolation = "23505";

    /// <summary>Claims the job that has been due longest, or that one job.</summary>
    /// <returns>Null when nothing is due that nobody else has.</returns>
    public async Task<Job?> ClaimAsync(IReadOnlyCollection<string> kinds, Guid? only, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Open();
        // A look costs no write lock.
        if (kinds.Count == 0 || !await Due(db, kinds, only, now).AnyAsync(cancel))
            return null;
        try
        {
            var claimed = await db.Jobs.FromSql(Claim(kinds, only, now)).AsNoTracking().ToListAsync(cancel);
            return claimed.SingleOrDefault();
        }
        catch (DbException error) when (error.SqlState == UniqueViolation)
        {
            // Two nodes reached into the same lane at once, and the database refused this one.
            return null;
        }
    }

    /// <summary>The heartbeat.</summary>
    /// <returns>False when the job is somebody else's by now.</returns>
    public async Task<bool> ProlongAsync(AppDb db, Job job, DateTimeOffset now, CancellationToken cancel) =>
        await Mine(db, job).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, now + timing.Lease), cancel) == 1;

    /// <returns>False when the job was somebody else's by now; then nothing was changed.</returns>
    public Task<bool> FinishAsync(Job job, DateTimeOffset now, CancellationToken cancel) =>
        ReleaseAsync(job, JobState.Done, job.Attempts, job.RunAt, null, now, cancel);

    /// <summary>Back in the queue, or dead after its last attempt.</summary>
    public Task<bool> FailAsync(Job job, string error, double chance, DateTimeOffset now, CancellationToken cancel) =>
        job.Attempts < timing.MaxAttempts
            ? ReleaseAsync(job, JobState.Waiting, job.Attempts, now + timing.RetryAfter(job.Attempts, chance), error, null, cancel)
            : ReleaseAsync(job, JobState.Dead, job.Attempts, job.RunAt, error, now, cancel);

    /// <summary>Back in the queue as if it had not been started: the program stops.</summary>
    public Task<bool> GiveBackAsync(Job job, CancellationToken cancel) =>
        ReleaseAsync(job, JobState.Waiting, job.Attempts - 1, job.RunAt, job.LastError, null, cancel);

    private async Task<bool> ReleaseAsync(
        Job job, JobState state, int attempts, DateTimeOffset runAt, string? error, DateTimeOffset? finishedAt, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await Mine(db, job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, state)
            .SetProperty(j => j.Attempts, attempts)
            .SetProperty(j => j.RunAt, runAt)
            .SetProperty(j => j.LastError, error)
            .SetProperty(j => j.FinishedAt, finishedAt)
            .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(j => j.LeaseToken, (Guid?)null), cancel) == 1;
    }

    private static IQueryable<Job> Mine(AppDb db, Job job) =>
        db.Jobs.Where(j => j.Id == job.Id && j.LeaseToken == job.LeaseToken && j.State == JobState.Running);

    private static IQueryable<Job> Due(AppDb db, IReadOnlyCollection<string> kinds, Guid? only, DateTimeOffset now) =>
        db.Jobs.Where(j => kinds.Contains(j.Kind) && j.RunAt <= now && (only == null || j.Id == only)
            && (j.State == JobState.Waiting || (j.State == JobState.Running && j.LeaseUntil < now)));

    /// <summary>One statement, so that no two workers get the same job: the engines differ in how the second one passes it over.</summary>
    private FormattableString Claim(IReadOnlyCollection<string> kinds, Guid? only, DateTimeOffset now)
    {
        List<object> values = [];
        string Place(object value)
        {
            values.Add(database.Stored(value));
            return $"{{{values.Count - 1}}}";
        }

        var time = Place(now);
        var sql = $"""
            update jobs set state = 1, attempts = attempts + 1, lease_until = {Place(now + timing.Lease)}, lease_token = {Place(RandomKey.New())}
            where id = (
                select j.id from jobs j
                where j.run_at <= {time} and (j.state = 0 or (j.state = 1 and j.lease_until < {time}))
                  and j.kind in ({string.Join(", ", kinds.Select(Place))})
                  {(only is { } key ? $"and j.id = {Place(key)}" : "")}
                  and (j.lane is null or not exists (select 1 from jobs r where r.lane = j.lane and r.state = 1 and r.id <> j.id))
                order by j.run_at, j.id limit 1 {database.SkipLocked})
            returning *
            """;
        return FormattableStringFactory.Create(sql, [.. values]);
    }
}
