using System.Data;
using Bekwaam.Core.Data;
using Bekwaam.Sqlite;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data.Keeping;

public sealed class KeptConnectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_next_finds_the_connection_open()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var first = database.Open())
            await CountAsync(first, "one");

        await using var next = database.Open();

        next.Database.GetDbConnection().State.ShouldBe(ConnectionState.Open);
    }

    [Fact]
    public async Task A_question_that_comes_back_is_asked_with_the_new_values()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        db.Counters.AddRange(new Counter { Name = "one", Value = 1 }, new Counter { Name = "two", Value = 2 });
        await db.SaveChangesAsync(Cancel);

        (await CountAsync(db, "one"), await CountAsync(db, "two"), await CountAsync(db, "one")).ShouldBe((1, 2, 1));
    }

    [Fact]
    public async Task The_same_question_can_be_asked_while_its_answer_is_still_read()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        db.Counters.AddRange(Enumerable.Range(1, 3).Select(value => new Counter { Name = $"c{value}", Value = value }));
        await db.SaveChangesAsync(Cancel);

        var pairs = new List<(int, int)>();
        await foreach (var outer in ValuesAsync(db))
            await foreach (var inner in ValuesAsync(db))
                pairs.Add((outer, inner));

        pairs.ShouldBe([(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3)]);
    }

    [Fact]
    public async Task A_transaction_that_was_left_open_is_not_handed_on()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var careless = database.Open())
        {
            await careless.Database.OpenConnectionAsync(Cancel);
            await careless.Database.ExecuteSqlAsync($"begin immediate", Cancel);
            await careless.Database.ExecuteSqlAsync($"insert into counters (name, value) values ('half', 1)", Cancel);
        }

        await using var next = database.Open();
        (await CountAsync(next, "half")).ShouldBe(0);
        await using var transaction = await next.Database.BeginTransactionAsync(Cancel);
        (await Counter.TakeAsync(next, "whole", 1, Cancel)).ShouldBe(1);
        await transaction.CommitAsync(Cancel);
    }

    [Fact]
    public async Task An_answer_that_was_left_half_way_holds_nothing_back()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
        {
            db.Counters.AddRange(Enumerable.Range(1, 3).Select(value => new Counter { Name = $"c{value}", Value = value }));
            await db.SaveChangesAsync(Cancel);
        }

        await using (var careless = database.Open())
            (await ValuesAsync(careless).GetAsyncEnumerator(Cancel).MoveNextAsync()).ShouldBeTrue();

        await using var after = database.Open();
        await after.Database.OpenConnectionAsync(Cancel);
        await using var checkpoint = after.Database.GetDbConnection().CreateCommand();
        checkpoint.CommandText = "pragma wal_checkpoint(truncate)";
        (await checkpoint.ExecuteScalarAsync(Cancel)).ShouldBe(0L, "somebody reads yet");
    }

    [Fact]
    public async Task A_hundred_and_fifty_different_questions_are_all_answered()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        db.Counters.Add(new Counter { Name = "one", Value = 7 });
        await db.SaveChangesAsync(Cancel);

        for (var each = 0; each < 150; each++)
#pragma warning disable EF1002 // A number of the test's own makes each question another one.
            (await db.Database.SqlQueryRaw<int>($"select value + {each} as \"Value\" from counters").ToListAsync(Cancel)).ShouldBe([7 + each]);
#pragma warning restore EF1002
    }

    [Fact]
    public async Task When_the_database_is_closed_nothing_but_its_file_is_left()
    {
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        var database = new SqliteDatabase(Path.Combine(folder.FullName, "bekwaam.db"));
        await using (var db = database.Open())
            await db.Database.ExecuteSqlAsync($"pragma journal_mode = wal", Cancel);
        await using (var db = database.Open())
            await db.Database.ExecuteSqlAsync($"create table one (a)", Cancel);

        await database.DisposeAsync();

        folder.EnumerateFiles().Select(file => file.Name).ShouldBe(["bekwaam.db"]);
        folder.Delete(recursive: true);
    }

    private static async Task<int> CountAsync(AppDb db, string name) =>
        await db.Counters.Where(c => c.Name == name).Select(c => c.Value).SingleOrDefaultAsync(Cancel);

    private static IAsyncEnumerable<int> ValuesAsync(AppDb db) => db.Counters.OrderBy(c => c.Value).Select(c => c.Value).AsAsyncEnumerable();
}
