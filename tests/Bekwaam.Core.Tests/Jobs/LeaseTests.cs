using Bekwaam.Core.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Jobs;

public sealed class LeaseTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_job_whose_worker_died_is_claimed_again_when_the_lease_is_over(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        await DieWhileRunningAsync(desk, key);
        var attempts = new List<int>();
        var runner = desk.Runner(JobDesk.Handler("work", job => attempts.Add(job.Attempt)));
        (await runner.RunOneAsync(Cancel)).ShouldBeFalse();
        desk.Clock.Pass(JobDesk.Timing.Lease + TimeSpan.FromSeconds(1));
        (await runner.RunOneAsync(Cancel)).ShouldBeTrue();
        attempts.ShouldBe([2]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_job_that_brings_its_worker_down_every_time_is_dead_in_the_end(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        for (var i = 0; i < JobDesk.Timing.MaxAttempts; i++)
        {
            await DieWhileRunningAsync(desk, key);
            desk.Clock.Pass(JobDesk.Timing.Lease + TimeSpan.FromSeconds(1));
        }

        await desk.Runner(JobDesk.Handler("work", _ => Assert.Fail("It ran once more."))).RunOneAsync(Cancel);
        var job = await desk.ReadAsync(key);
        job.State.ShouldBe(JobState.Dead);
        job.LastError!.ShouldContain("stopped unexpectedly");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_worker_that_lost_its_lease_leaves_off_and_cannot_finish(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        var runner = desk.Runner(JobDesk.Handler("work", async (_, cancel) =>
        {
            await TakeOverAsync(desk, key);
            desk.Clock.Pass(JobDesk.Timing.Lease / 3);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
        }));
        (await runner.RunOneAsync(Cancel)).ShouldBeTrue();
        (await desk.ReadAsync(key)).State.ShouldBe(JobState.Running);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_worker_that_lost_its_lease_unknowingly_changes_nothing(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        await desk.Runner(JobDesk.Handler("work", (_, _) => TakeOverAsync(desk, key))).RunOneAsync(Cancel);
        (await desk.ReadAsync(key)).State.ShouldBe(JobState.Running);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_last_transaction_of_a_job_is_refused_to_who_lost_the_lease(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        var held = new List<bool>();
        var runner = desk.Runner(JobDesk.Handler("work", async (job, cancel) =>
        {
            await using var db = desk.Open();
            await job.HoldAsync(db, cancel);
            held.Add(true);
            await TakeOverAsync(desk, key);
            await Should.ThrowAsync<OperationCanceledException>(() => job.HoldAsync(db, cancel));
            held.Add(false);
        }));
        await runner.RunOneAsync(Cancel);
        held.ShouldBe([true, false]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_heartbeat_keeps_a_long_job_with_its_worker(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        var runner = desk.Runner(JobDesk.Handler("work", async (_, _) =>
        {
            for (var beat = 0; beat < 4; beat++)
            {
                var before = (await desk.ReadAsync(key)).LeaseUntil;
                desk.Clock.Pass(JobDesk.Timing.Lease / 3);
                while ((await desk.ReadAsync(key)).LeaseUntil == before)
                    await Task.Yield();
            }

            (await desk.Runner(JobDesk.Handler("work", _ => { })).RunOneAsync(Cancel)).ShouldBeFalse();
        }));
        await runner.RunOneAsync(Cancel);
        (await desk.ReadAsync(key)).State.ShouldBe(JobState.Done);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_that_stops_gives_its_job_back_without_counting_the_attempt(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("work", 1);
        using var stop = new CancellationTokenSource();
        await desk.Runner(JobDesk.Handler("work", async (_, cancel) =>
        {
            await stop.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        })).RunOneAsync(stop.Token);
        var job = await desk.ReadAsync(key);
        (job.State, job.Attempts, job.LeaseToken).ShouldBe((JobState.Waiting, 0, null));
    }

    /// <summary>A claim without an end: what is left of a worker that was killed.</summary>
    private static async Task DieWhileRunningAsync(JobDesk desk, Guid key)
    {
        await using var db = desk.Open();
        await db.Jobs.Where(j => j.Id == key).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Running)
            .SetProperty(j => j.Attempts, j => j.Attempts + 1)
            .SetProperty(j => j.LeaseToken, RandomKey.New())
            .SetProperty(j => j.LeaseUntil, desk.Clock.Now + JobDesk.Timing.Lease), Cancel);
    }

    private static async Task TakeOverAsync(JobDesk desk, Guid key)
    {
        await using var db = desk.Open();
        await db.Jobs.Where(j => j.Id == key).ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseToken, RandomKey.New()), Cancel);
    }
}
