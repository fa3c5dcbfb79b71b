using Bekwaam.Core.Data;
using Microsoft.Extensions.Logging;

namespace Bekwaam.Core.Jobs;

/// <summary>Runs jobs, one at a time per call; several may call at once. A job that fails never stops the next.</summary>
/// <param name="database">Where the queue is.</param>
/// <param name="handlers">One per kind; jobs of other kinds are left to others.</param>
/// <param name="clock">For leases, retries and the handlers.</param>
/// <param name="jitter">For the wait before a retry; used by one thread at a time.</param>
/// <param name="timing">How patient.</param>
/// <param name="log">Failures, with the job's key and kind.</param>
public sealed class JobRunner(
    IDatabase database, IEnumerable<IJobHandler> handlers, TimeProvider clock, Random jitter, JobTiming timing, ILogger<JobRunner> log)
{
    private const int LongestError = 2000;
    private readonly Dictionary<string, IJobHandler> handlerOf = handlers.ToDictionary(h => h.Kind, StringComparer.Ordinal);
    private readonly JobClaims claims = new(database, timing);
    private readonly Lock chance = new();

    /// <summary>What this runner can run.</summary>
    public IReadOnlyCollection<string> Kinds => handlerOf.Keys;

    /// <summary>Runs the job that has been due longest.</summary>
    /// <returns>False when nothing was due.</returns>
    public Task<bool> RunOneAsync(CancellationToken cancel) => RunAsync(null, cancel);

    /// <summary>Runs that one job, if it is due and nobody else has it.</summary>
    public Task<bool> RunAsync(Guid job, CancellationToken cancel) => RunAsync((Guid?)job, cancel);

    /// <summary>Runs until nothing is due any more; what is to be retried later stays.</summary>
    /// <returns>How many ran.</returns>
    public async Task<int> RunUntilIdleAsync(CancellationToken cancel)
    {
        var ran = 0;
        while (await RunOneAsync(cancel))
            ran++;
        return ran;
    }

    private async Task<bool> RunAsync(Guid? only, CancellationToken cancel)
    {
        if (await claims.ClaimAsync(handlerOf.Keys, only, clock.GetUtcNow(), cancel) is not { } job)
            return false;
        // A job that brought its worker down every time is not given another chance to.
        if (job.Attempts > timing.MaxAttempts)
            await claims.FailAsync(job, job.LastError ?? "The program stopped unexpectedly each time while this job ran.", 0, clock.GetUtcNow(), cancel);
        else
            await RunClaimedAsync(job, cancel);
        return true;
    }

    private async Task RunClaimedAsync(Job job, CancellationToken stop)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var heart = BeatAsync(job, leave, done.Token);
        Exception? failure = null;
        try
        {
            await handlerOf[job.Kind].RunAsync(new JobContext(job, claims, clock), leave.Token);
        }
        catch (Exception error)
        {
            failure = error;
        }

        await done.CancelAsync();
        await heart;
        await SettleAsync(job, failure, leave.IsCancellationRequested, stop);
    }

    /// <summary>What becomes of the job is written even while the program stops; a lost lease makes it void.</summary>
    private async Task SettleAsync(Job job, Exception? failure, bool left, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var settled = failure switch
        {
            null => await claims.FinishAsync(job, now, CancellationToken.None),
            OperationCanceledException when stop.IsCancellationRequested => await claims.GiveBackAsync(job, CancellationToken.None),
            OperationCanceledException when left => false,
            _ => await claims.FailAsync(job, Describe(failure), Chance(), now, CancellationToken.None),
        };
        if (failure is not (null or OperationCanceledException))
            log.LogError(failure, "Job {Job} ({Kind}) failed, attempt {Attempt}.", job.Id, job.Kind, job.Attempts);
        if (!settled)
            log.LogWarning("Job {Job} ({Kind}) was taken over by another worker.", job.Id, job.Kind);
    }

    /// <summary>Prolongs the lease three times as often as it would run out; tells the handler to leave off once it is lost.</summary>
    private async Task BeatAsync(Job job, CancellationTokenSource leave, CancellationToken done)
    {
        using var timer = new PeriodicTimer(timing.Lease / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                if (await ProlongAsync(job, done))
                    continue;
                await leave.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The job is done, or the program stops.
        }
    }

    private async Task<bool> ProlongAsync(Job job, CancellationToken cancel)
    {
        try
        {
            await using var db = database.Open();
            return await claims.ProlongAsync(db, job, clock.GetUtcNow(), cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The database is out of reach for a moment; the next beat may find it.
            log.LogWarning(error, "The lease of job {Job} ({Kind}) could not be prolonged.", job.Id, job.Kind);
            return true;
        }
    }

    private double Chance()
    {
        lock (chance)
            return jitter.NextDouble();
    }

    private static string Describe(Exception failure)
    {
        var text = $"{failure.GetType().Name}: {failure.Message}";
        return text.Length <= LongestError ? text : text[..LongestError];
    }
}
