using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cli;

public sealed class BackupCommandsTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Backup_verify_and_restore_elsewhere_give_the_same_data(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        await SetUpAsync(here);
        var backup = await here.RunAsync("backup");
        backup.ShouldBe(new Said(0, backup.Output, ""));
        backup.Output.ShouldContain("Not in it, on purpose: the key file");
        var file = new DirectoryInfo(Path.Combine(here.Folder.FullName, "backups")).GetFiles().ShouldHaveSingleItem();
        if (!OperatingSystem.IsWindows())
            file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var verified = await here.RunAsync("verify", file.FullName);
        (verified.Code, verified.Error).ShouldBe((0, ""));
        verified.Output.ShouldStartWith("The backup restores whole:");

        await using var there = await CommandLine.OpenAsync(engine, migrated: false);
        var restored = await there.RunAsync("restore", file.FullName);
        (restored.Code, restored.Error).ShouldBe((0, ""));
        restored.Output.ShouldContain("Brugman");
        await using var db = there.Database.Open();
        (await db.Settings.SingleAsync(Cancel)).Json.ShouldContain("Brugman");
        (await there.RunAsync("restore", file.FullName)).Error.ShouldStartWith("The database to restore into is not empty");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_to_back_up_is_said(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine, migrated: false);
        var said = await here.RunAsync("backup");
        said.Code.ShouldBe(1);
        said.Error.ShouldStartWith("There is nothing to back up");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Verify_tells_what_is_whole_and_what_is_not(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        (await here.RunAsync("verify")).Code.ShouldBe(0);
        await using (var db = here.Database.Open())
            await db.Database.ExecuteSqlAsync($"insert into stored_files (hash, length, stored_at) values ('00', 5, {here.Database.Database.Stored(DateTimeOffset.UnixEpoch)})", Cancel);
        var said = await here.RunAsync("verify");
        said.Code.ShouldBe(1);
        said.Output.ShouldContain("WRONG  every kept file is what was stored");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Migrate_makes_the_schema_once(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine, migrated: false);
        (await here.RunAsync("migrate")).Output.ShouldStartWith("The database went from schema 0 to");
        (await here.RunAsync("migrate")).Output.ShouldStartWith("The database is up to date");
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_in_a_sentence()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var said = await here.RunAsync("restore", "/nowhere/backup.zip");
        (said.Code, said.Output).ShouldBe((1, ""));
        said.Error.ShouldStartWith("There is no file");
    }

    [Fact]
    public async Task Wrong_usage_is_two()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        (await here.RunAsync("restore")).Code.ShouldBe(2);
        (await here.RunAsync("backup", "--loudly")).Code.ShouldBe(2);
    }

    internal static async Task SetUpAsync(CommandLine here)
    {
        await using var db = here.Database.Open();
        await SettingsStore.WriteAsync(db, "organisation", new Organisation("Brugman", "nl", Organisation.DefaultTimeZone), DateTimeOffset.UnixEpoch, Cancel);
        await db.SaveChangesAsync(Cancel);
    }
}
