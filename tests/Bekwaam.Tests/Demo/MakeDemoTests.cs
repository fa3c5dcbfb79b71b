using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Settings;
using Bekwaam.Demo;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Demo;

public sealed class MakeDemoTests
{
    private const int Part = 20;
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 9, 30, 0, TimeSpan.Zero);

    /// <summary>What is tested is the company, not how slowly a password is checked.</summary>
    private static readonly Passwords Passwords = new(password => password, (hash, password) => hash == password ? PasswordMatch.Right : PasswordMatch.Wrong);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Made_once_it_is_left_as_it_is_until_it_is_reset(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        (await MakeAsync(database, Now)).Value.ShouldBeTrue();
        (await MakeAsync(database, Now.AddDays(1))).Value.ShouldBeFalse();
        (await FoundAsync(database)).ShouldBe(new DemoMarker(DemoFiles.Seed, new DateOnly(2026, 11, 18), Whole: true));

        (await MakeAsync(database, Now.AddDays(1), reset: true)).Value.ShouldBeTrue();
        (await FoundAsync(database))!.Day.ShouldBe(new DateOnly(2026, 11, 19));
        await using var db = database.Open();
        (await db.Accounts.CountAsync(Cancel)).ShouldBe(1 + 12);
    }

    [Fact]
    public async Task A_demo_that_was_broken_off_is_made_again()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
        {
            await SetUpSomebodyAsync(db);
            await new DemoMarker(1, new DateOnly(2026, 1, 1), Whole: false).SaveAsync(db, Now, Cancel);
        }

        (await MakeAsync(database, Now)).Value.ShouldBeTrue();
        (await FoundAsync(database))!.Whole.ShouldBeTrue();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Somebodys_own_data_are_left_alone_also_when_asked_to_reset(bool reset)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
            await SetUpSomebodyAsync(db);

        (await MakeAsync(database, Now, reset)).Refusal.ShouldNotBeNull();
        await using var after = database.Open();
        (await after.Accounts.Select(a => a.Name).SingleAsync(Cancel)).ShouldBe("Een Ander");
    }

    [Fact]
    public void A_folder_with_other_files_is_refused_and_an_empty_one_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        try
        {
            DemoPlace.CheckFolder(new Installation(folder, Connection: null)).ShouldBeNull();
            File.WriteAllText(Path.Combine(folder.FullName, "holiday.jpg"), "");
            DemoPlace.CheckFolder(new Installation(folder, Connection: null)).ShouldNotBeNull();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<Outcome<bool>> MakeAsync(TestDatabase database, DateTimeOffset now, bool reset = false) =>
        new MakeDemo(database.Database, Passwords, Part).RunAsync(now, reset, new Progress<DemoProgress>(), Cancel);

    private static async Task<DemoMarker?> FoundAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await DemoMarker.FindAsync(db, Cancel);
    }

    private static async Task SetUpSomebodyAsync(Core.Data.AppDb db) =>
        (await SetUpInstallation.RunAsync(db, Passwords,
            new SetUpInstallation.Input("Een ander bedrijf", "nl", Organisation.DefaultTimeZone, "Een Ander", "ander@example.org", "vier rode paraplu's"),
            Now, null, Cancel)).Done.ShouldBeTrue();
}
