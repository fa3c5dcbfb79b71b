using Bekwaam.Core.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Jobs;

public sealed class JobRunnerTests
{
    private sealed record Greeting(string Name, DayOfWeek Day);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_job_runs_once_with_its_payload(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("greet", new Greeting("Bram", DayOfWeek.Friday));
        var read = new List<Greeting>();
        var runner = desk.Runner(JobDesk.Handler("greet", job => read.Add(job.Read<Greeting>())));
        (await runner.RunUntilIdleAsync(Cancel)).ShouldBe(1);
        read.ShouldBe([new Greeting("Bram", DayOfWeek.Friday)]);
        var job = await desk.ReadAsync(key);
        job.State.ShouldBe(JobState.Done);
        job.FinishedAt.ShouldBe(desk.Clock.Now);
        job.LeaseToken.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_job_exists_only_with_what_was_saved_beside_it(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        await using (var db = desk.Open())
        await using (await db.Database.BeginTransactionAsync(Cancel))
        {
            JobQueue.Enqueue(db, "greet", 1, desk.Clock.Now);
            await db.SaveChangesAsync(Cancel);
        }

        (await desk.Runner(JobDesk.Handler("greet", _ => { })).RunOneAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Jobs_run_in_the_order_of_their_time_and_not_before_it(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        await desk.EnqueueAsync("say", "later", desk.Clock.Now.AddHours(1));
        await desk.EnqueueAsync("say", "second", desk.Clock.Now);
        await desk.EnqueueAsync("say", "first", desk.Clock.Now.AddMinutes(-1));
        var said = new List<string>();
        var runner = desk.Runner(JobDesk.Handler("say", job => said.Add(job.Read<string>())));
        await runner.RunUntilIdleAsync(Cancel);
        said.ShouldBe(["first", "second"]);
        desk.Clock.Pass(TimeSpan.FromHours(1));
        await runner.RunUntilIdleAsync(Cancel);
        said.ShouldBe(["first", "second", "later"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_kind_that_this_program_does_not_know_is_left_to_others(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("unknown", 1);
        (await desk.Runner(JobDesk.Handler("known", _ => { })).RunOneAsync(Cancel)).ShouldBeFalse();
        (await desk.Runner().RunOneAsync(Cancel)).ShouldBeFalse();
        (await desk.ReadAsync(key)).State.ShouldBe(JobState.Waiting);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_failed_job_comes_back_later_each_time_and_is_dead_after_its_last_attempt(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync("fail", 1);
        var runner = desk.Runner(JobDesk.Handler("fail", _ => throw new InvalidOperationException("no paper")));
        var waits = new List<TimeSpan>();
        while (await runner.RunOneAsync(Cancel))
        {
            var job = await desk.ReadAsync(key);
            job.LastError.ShouldBe("InvalidOperationException: no paper");
            waits.Add(job.RunAt - desk.Clock.Now);
            desk.Clock.Now = job.RunAt > desk.Clock.Now ? job.RunAt : desk.Clock.Now;
        }

        waits.Count.ShouldBe(JobDesk.Timing.MaxAttempts);
        waits[0].ShouldBeInRange(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
        waits[1].ShouldBeInRange(TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(24));
        (await desk.ReadAsync(key)).State.ShouldBe(JobState.Dead);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_bad_job_never_stops_the_queue(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        await desk.EnqueueAsync("fail", 1, desk.Clock.Now.AddMinutes(-1));
        await desk.EnqueueAsync("work", "not a number");
        var good = await desk.EnqueueAsync("work", 5);
        var runner = desk.Runner(
            JobDesk.Handler("fail", _ => throw new InvalidOperationException()),
            JobDesk.Handler("work", job => job.Read<int>()));
        (await runner.RunUntilIdleAsync(Cancel)).ShouldBe(3);
        (await desk.ReadAsync(good)).State.ShouldBe(JobState.Done);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Many_workers_run_each_job_once(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        await using (var db = desk.Open())
        {
            for (var i = 0; i < 60; i++)
                JobQueue.Enqueue(db, "count", i, desk.Clock.Now);
            await db.SaveChangesAsync(Cancel);
        }

        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();
        var workers = Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
            desk.Runner(JobDesk.Handler("count", job => seen.Add(job.Read<int>()))).RunUntilIdleAsync(Cancel)));
        await Task.WhenAll(workers);
        seen.Order().ShouldBe(Enumerable.Range(0, 60));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Jobs_in_one_lane_run_one_at_a_time(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        for (var i = 0; i < 12; i++)
            await desk.EnqueueAsync("lane", i, lane: "survey");
        var busy = 0;
        var most = 0;
        var handler = JobDesk.Handler("lane", async (_, cancel) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref busy));
            await using var db = desk.Open();
            await db.Jobs.CountAsync(cancel);
            Interlocked.Decrement(ref busy);
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Runner(handler).RunUntilIdleAsync(Cancel))));
        await desk.Runner(handler).RunUntilIdleAsync(Cancel);
        most.ShouldBe(1);
        await using var db = desk.Open();
        (await db.Jobs.CountAsync(j => j.State == JobState.Done, Cancel)).ShouldBe(12);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_job_can_be_run_by_its_key(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var other = await desk.EnqueueAsync("work", 1);
        var mine = await desk.EnqueueAsync("work", 2);
        var runner = desk.Runner(JobDesk.Handler("work", _ => { }));
        (await runner.RunAsync(mine, Cancel)).ShouldBeTrue();
        (await runner.RunAsync(mine, Cancel)).ShouldBeFalse();
        (await desk.ReadAsync(other)).State.ShouldBe(JobState.Waiting);
    }
}
