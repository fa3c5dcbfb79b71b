using Bekwaam.Core.Jobs;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Jobs;

public sealed class JobSignalTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_worker_is_woken_when_a_job_is_saved(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var waiting = desk.Database.NewJobs.WaitAsync(TimeSpan.FromHours(1), desk.Clock, Cancel);
        await desk.EnqueueAsync("work", 1);
        await waiting;
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_worker_is_woken_only_when_the_transaction_is_final(Engine engine)
    {
        await using var desk = await JobDesk.OpenAsync(engine);
        var waiting = desk.Database.NewJobs.WaitAsync(TimeSpan.FromHours(1), desk.Clock, Cancel);
        await using var db = desk.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        JobQueue.Enqueue(db, "work", 1, desk.Clock.Now);
        await db.SaveChangesAsync(Cancel);
        waiting.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancel);
        await waiting;
    }

    [Fact]
    public async Task Without_a_signal_the_worker_looks_after_a_while()
    {
        await using var desk = await JobDesk.OpenAsync(Engine.Sqlite);
        var waiting = desk.Database.NewJobs.WaitAsync(TimeSpan.FromSeconds(1), desk.Clock, Cancel);
        waiting.IsCompleted.ShouldBeFalse();
        desk.Clock.Pass(TimeSpan.FromSeconds(1));
        await waiting;
    }
}
