using Bekwaam.Core.Jobs;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Tests.Hosting;

public sealed class JobWorkerTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Jobs_run_beside_the_pages_until_the_program_stops(Engine engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(engine);
        var clock = new TestClock();
        var handler = new Waiting();
        var runner = new JobRunner(database.Database, [handler], clock, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance);
        using var worker = new JobWorker(database.Database, runner, JobTiming.Default, clock, NullLogger<JobWorker>.Instance);
        await worker.StartAsync(cancel);
        Guid key;
        await using (var db = database.Open())
        {
            key = JobQueue.Enqueue(db, handler.Kind, 1, clock.Now).Id;
            await db.SaveChangesAsync(cancel);
        }

        await handler.Started.Task.WaitAsync(cancel);
        await worker.StopAsync(cancel);
        await using var after = database.Open();
        var job = await after.Jobs.FindAsync([key], cancel);
        (job!.State, job.Attempts).ShouldBe((JobState.Waiting, 0));
    }

    private sealed class Waiting : IJobHandler
    {
        public TaskCompletionSource Started { get; } = new();

        public string Kind => "wait";

        public Task RunAsync(JobContext job, CancellationToken cancel)
        {
            Started.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        }
    }
}
