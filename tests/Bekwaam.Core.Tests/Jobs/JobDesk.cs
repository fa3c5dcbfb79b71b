using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Core.Tests.Jobs;

/// <summary>A queue with a clock, and handlers that are one lambda each.</summary>
internal sealed class JobDesk(TestDatabase database) : IAsyncDisposable
{
    public static JobTiming Timing { get; } = JobTiming.Default with { MaxAttempts = 3 };

    public TestClock Clock { get; } = new();

    public IDatabase Database => database.Database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<JobDesk> OpenAsync(Engine engine) => new(await TestDatabase.CreateAsync(engine));

    public static IJobHandler Handler(string kind, Func<JobContext, CancellationToken, Task> run) => new Lambda(kind, run);

    public static IJobHandler Handler(string kind, Action<JobContext> run) => new Lambda(kind, (job, _) =>
    {
        run(job);
        return Task.CompletedTask;
    });

    /// <summary>A worker; each call makes another one, as if on another node.</summary>
    public JobRunner Runner(params IJobHandler[] handlers) =>
        new(Database, handlers, Clock, new Random(7), Timing, NullLogger<JobRunner>.Instance);

    public async Task<Guid> EnqueueAsync<T>(string kind, T payload, DateTimeOffset? runAt = null, string? lane = null)
    {
        await using var db = database.Open();
        var job = JobQueue.Enqueue(db, kind, payload, Clock.Now, runAt, lane);
        await db.SaveChangesAsync(Cancel);
        return job.Id;
    }

    public async Task<Job> ReadAsync(Guid job)
    {
        await using var db = database.Open();
        return await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == job, Cancel);
    }

    public AppDb Open() => database.Open();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed class Lambda(string kind, Func<JobContext, CancellationToken, Task> run) : IJobHandler
    {
        public string Kind => kind;

        public Task RunAsync(JobContext job, CancellationToken cancel) => run(job, cancel);
    }
}
