using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data;

public sealed class MigrateDatabaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    private static readonly Migration Further = new(3, "note", "create table notes (id integer not null primary key); insert into notes values (7);");
    private static readonly Migration Broken = new(4, "broken", "alter table settings add column colour text; insert into nowhere values (1);");

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task An_empty_database_gets_every_step_without_a_backup(Engine engine)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(engine);
        var outcome = await MigrateAsync(database, database.Database.Schema.Migrations);
        outcome.Value.ShouldBe(new MigrationReport(0, database.Database.Schema.Migrations.Count, null));
        (await CountAsync(database, "select count(*) from settings")).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_database_with_rows_is_backed_up_and_keeps_them(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        var backups = 0;
        var outcome = await new MigrateDatabase(database.Database, With(database, Further)).RunAsync(
            async cancel =>
            {
                backups++;
                // Another connection reads while the change waits: the backup sees the data as it was.
                (await CountAsync(database, "select count(*) from settings")).ShouldBe(1);
                return "somewhere.zip";
            },
            Now, TestContext.Current.CancellationToken);
        outcome.Value.Backup.ShouldBe("somewhere.zip");
        backups.ShouldBe(1);
        (await CountAsync(database, "select id from notes")).ShouldBe(7);
        (await CountAsync(database, "select count(*) from settings")).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Migrating_twice_changes_nothing_the_second_time(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        (await MigrateAsync(database, With(database, Further))).Value.To.ShouldBe(database.Database.Schema.Migrations.Count + 1);
        var again = await MigrateAsync(database, With(database, Further));
        again.Value.From.ShouldBe(again.Value.To);
        again.Value.Backup.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_step_that_fails_halfway_leaves_the_old_version_running_on_the_old_data(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        var before = await DescribeAsync(database);
        // The good step before it is taken back as well: the old program knows neither.
        var outcome = await MigrateAsync(database, With(database, Further, Broken));
        outcome.Done.ShouldBeFalse();
        outcome.Refusal.ToString().ShouldContain("0004_broken of the schema failed and nothing was changed");
        (await DescribeAsync(database)).ShouldBe(before);
        (await MigrateAsync(database, database.Database.Schema.Migrations)).Done.ShouldBeTrue();
        (await CountAsync(database, "select count(*) from settings")).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Several_nodes_starting_at_once_migrate_once(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(database, With(database, Further)))));
        outcomes.ShouldAllBe(outcome => outcome.Done);
        outcomes.Count(outcome => outcome.Value.From != outcome.Value.To).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_newer_database_is_refused(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        await MigrateAsync(database, With(database, Further));
        var outcome = await MigrateAsync(database, database.Database.Schema.Migrations);
        outcome.Refusal!.ToString().ShouldStartWith("The database was made by a newer version of Bekwaam (schema 3)");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_missing_step_is_refused(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        await MigrateAsync(database, With(database, Further));
        await RunAsync(database, "delete from schema_migrations where number = 1");
        var outcome = await MigrateAsync(database, With(database, Further));
        outcome.Refusal!.ToString().ShouldStartWith("The schema is half migrated: step 1 is missing");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_step_that_was_another_step_is_refused(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        await MigrateAsync(database, With(database, Further));
        var outcome = await MigrateAsync(database, With(database, Further with { Sql = "create table others (id integer);" }));
        outcome.Refusal!.ToString().ShouldStartWith("Step 0003_note of the schema is not the one");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_schema_changed_by_other_hands_is_refused(Engine engine)
    {
        await using var database = await WithRowAsync(engine);
        await RunAsync(database, "alter table settings rename column changed_at to altered_at");
        var outcome = await new MigrateDatabase(database.Database).RunAsync(_ => NoBackup, Now, TestContext.Current.CancellationToken);
        outcome.Refusal!.ToString().ShouldContain("Missing: column settings.changed_at");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Somebody_elses_database_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(engine);
        await RunAsync(database, "create table customers (id integer)");
        var outcome = await MigrateAsync(database, database.Database.Schema.Migrations);
        outcome.Refusal!.ToString().ShouldStartWith("This database holds tables that are not Bekwaam's");
        (await DescribeAsync(database)).ShouldNotContain("table settings");
    }

    [Fact]
    public async Task On_sqlite_a_step_may_not_leave_references_to_nothing()
    {
        await using var database = await WithRowAsync(Engine.Sqlite);
        var dangling = new Migration(3, "dangling", "insert into file_chunks (hash, number, bytes) values ('none', 0, x'00');");
        await Should.ThrowAsync<InvalidOperationException>(() => MigrateAsync(database, With(database, dangling)));
        (await CountAsync(database, "select count(*) from file_chunks")).ShouldBe(0);
    }

    private static Task<string?> NoBackup => Task.FromResult<string?>(null);

    private static IReadOnlyList<Migration> With(TestDatabase database, params Migration[] more) => [.. database.Database.Schema.Migrations, .. more];

    private static Task<Outcome<MigrationReport>> MigrateAsync(TestDatabase database, IReadOnlyList<Migration> migrations) =>
        new MigrateDatabase(database.Database, migrations).RunAsync(_ => NoBackup, Now, TestContext.Current.CancellationToken);

    private static async Task<TestDatabase> WithRowAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        db.Settings.Add(new Setting { Name = "a", Json = "{}", ChangedAt = Now });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return database;
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await database.Database.Schema.DescribeAsync(db.Database.GetDbConnection(), TestContext.Current.CancellationToken);
    }

    private static async Task RunAsync(TestDatabase database, string sql) => await CountAsync(database, sql);

    private static async Task<long> CountAsync(TestDatabase database, string sql)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? 0L, null);
    }
}
