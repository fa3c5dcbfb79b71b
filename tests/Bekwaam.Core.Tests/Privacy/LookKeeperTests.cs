using Bekwaam.Core.Privacy;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Privacy;

public sealed class LookKeeperTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task All_who_look_at_the_same_moment_are_kept_each_once_an_hour(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var keeper = new LookKeeper(database.Database);
        var (relation, colleagues) = (Guid.CreateVersion7(Now), Enumerable.Range(0, 60).Select(_ => Guid.CreateVersion7(Now)).ToList());

        await Task.WhenAll(colleagues.Concat(colleagues).Select(account => keeper.KeepAsync(new(relation, account, LookWay.Page, Now, "192.0.2.7"))));
        await keeper.KeepAsync(new(relation, colleagues[0], LookWay.Page, Now.AddHours(1), null));

        await using var db = database.Open();
        var kept = await db.RelationLooks.AsNoTracking().ToListAsync(Cancel);
        kept.Count.ShouldBe(61);
        kept.Count(look => look.AccountId == colleagues[0]).ShouldBe(2);
        kept.ShouldAllBe(look => look.RelationId == relation && look.Way == LookWay.Page);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task When_it_cannot_be_kept_whoever_waits_is_told_and_the_next_is_kept_again(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var keeper = new LookKeeper(database.Database);
        var look = new LookKeeper.Look(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), LookWay.Page, Now, null);
        await RenameAsync(database, "relation_looks", "elsewhere");
        await Should.ThrowAsync<System.Data.Common.DbException>(() => keeper.KeepAsync(look));
        await RenameAsync(database, "elsewhere", "relation_looks");

        await keeper.KeepAsync(look);

        await using var db = database.Open();
        (await db.RelationLooks.CountAsync(Cancel)).ShouldBe(1);
    }

    private static async Task RenameAsync(TestDatabase database, string from, string to)
    {
        await using var db = database.Open();
#pragma warning disable EF1002 // Two names of the test's own.
        await db.Database.ExecuteSqlRawAsync($"alter table {from} rename to {to}", Cancel);
#pragma warning restore EF1002
    }
}
