using Bekwaam.Core.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Jobs;

public sealed class RecurringTests
{
    private static readonly Recurring[] Work = [new("sweep", TimeSpan.FromHours(6)), new("unknown", TimeSpan.FromHours(1))];

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Recurring_work_is_enqueued_exactly_once_over_several_nodes(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var enqueued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => EnqueueAsync(desk))));
        enqueued.Sum().ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_comes_back_after_its_time_but_not_while_the_last_one_waits(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        (await EnqueueAsync(desk)).ShouldBe(1);
        desk.Clock.Pass(TimeSpan.FromHours(5));
        (await EnqueueAsync(desk)).ShouldBe(0);
        desk.Clock.Pass(TimeSpan.FromHours(1));
        (await EnqueueAsync(desk)).ShouldBe(0);
        await desk.Runner(JobDesk.Handler("sweep", _ => { })).RunUntilIdleAsync(Cancel);
        desk.Clock.Pass(TimeSpan.FromHours(6));
        (await EnqueueAsync(desk)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Finished_jobs_are_swept_and_waiting_ones_stay(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        await desk.EnqueueAsync("work", 1);
        var later = await desk.EnqueueAsync("work", 2, desk.Clock.Now.AddDays(30));
        await desk.Runner(JobDesk.Handler("work", _ => { })).RunUntilIdleAsync(Cancel);
        desk.Clock.Pass(TimeSpan.FromDays(8));
        var sweep = await desk.EnqueueAsync(RecurringWork.CleanJobs, new object());
        await desk.Runner(new CleanJobs(desk.Database), new OptimiseDatabase(desk.Database)).RunUntilIdleAsync(Cancel);
        await using var db = desk.Open();
        (await db.Jobs.Select(j => j.Id).ToListAsync(Cancel)).Order().ShouldBe(new[] { later, sweep }.Order());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_database_is_optimised(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var key = await desk.EnqueueAsync(RecurringWork.OptimiseDatabase, new object());
        await desk.Runner(new OptimiseDatabase(desk.Database)).RunUntilIdleAsync(Cancel);
        (await desk.ReadAsync(key)).State.ShouldBe(JobState.Done);
    }

    private static Task<int> EnqueueAsync(JobDesk desk) =>
        new EnqueueRecurring(desk.Database).RunAsync(Work, ["sweep"], desk.Clock.Now, Cancel);
}
