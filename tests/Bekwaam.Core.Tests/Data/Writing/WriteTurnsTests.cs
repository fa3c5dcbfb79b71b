using Bekwaam.Core.Data;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data.Writing;

public sealed class WriteTurnsTests
{
    private const int Full = 2;
    private const int Normal = 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_gives_up_half_way_leaves_nothing_and_lets_the_next_write()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
        await using (await db.Database.BeginTransactionAsync(Cancel))
            await Counter.TakeAsync(db, "turns", 5, Cancel);

        await using var next = database.Open();
        await using var transaction = await next.Database.BeginTransactionAsync(Cancel);
        (await Counter.TakeAsync(next, "turns", 1, Cancel)).ShouldBe(1);
        await transaction.CommitAsync(Cancel);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task All_who_write_at_once_are_kept_and_none_is_told_to_come_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var number = await Counter.TakeAsync(db, "turns", 1, Cancel);
            await transaction.CommitAsync(Cancel);
            return number;
        }));

        taken.Order().ShouldBe(Enumerable.Range(1, 50));
    }

    [Fact]
    public async Task Who_no_longer_waits_for_a_turn_takes_none()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var busy = database.Open();
        var writing = await busy.Database.BeginTransactionAsync(Cancel);
        using var gone = new CancellationTokenSource();
        await using var other = database.Open();
        var waiting = other.Database.BeginTransactionAsync(gone.Token);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await writing.DisposeAsync();
        await using var next = await other.Database.BeginTransactionAsync(Cancel);
        next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_a_transaction_is_flushed_together_with_others()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(Cancel);
        Task<int> FlushAsync() => db.Database.SqlQuery<int>($"select synchronous as \"Value\" from pragma_synchronous").SingleAsync(Cancel);

        (await FlushAsync()).ShouldBe(Full);
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            (await FlushAsync()).ShouldBe(Normal);
            await transaction.CommitAsync(Cancel);
            (await FlushAsync()).ShouldBe(Full);
        }

        await using (await db.Database.BeginTransactionAsync(Cancel))
            (await FlushAsync()).ShouldBe(Normal);
        (await FlushAsync()).ShouldBe(Full, "also when it was given up");
    }
}
