using Bekwaam.Core.Settings;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Data;

public sealed class AtHandTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_name_that_changes_is_the_new_one_at_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var zwolle = new Location { Id = Guid.CreateVersion7(Now), Name = "Zwole" };
        (await db.AtHand.NamesAsync(db, Cancel)).Branches.ShouldBeEmpty();
        db.Locations.Add(zwolle);
        await db.SaveChangesAsync(Cancel);
        await using var other = database.Open();
        (await other.AtHand.NamesAsync(other, Cancel)).All[zwolle.Id].ShouldBe("Zwole");

        (zwolle.Name, zwolle.ClosedAt) = ("Zwolle", Now);
        await db.SaveChangesAsync(Cancel);

        (await other.AtHand.NamesAsync(other, Cancel)).Branches.ShouldHaveSingleItem().ShouldBe(new(zwolle.Id, "Zwolle", false));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_not_final_yet_is_seen_only_by_who_changes_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await using var other = database.Open();
        await using (await db.Database.BeginTransactionAsync(Cancel))
        {
            await SettingsStore.WriteAsync(db, OrganisationSetting.Name, new Organisation("Brugman", "nl", Organisation.DefaultTimeZone), Now, Cancel);
            await db.SaveChangesAsync(Cancel);
            (await OrganisationSetting.ReadAsync(db, Cancel))!.Name.ShouldBe("Brugman");
            (await OrganisationSetting.ReadAsync(other, Cancel)).ShouldBeNull();
        }

        await using var after = database.Open();
        (await OrganisationSetting.ReadAsync(after, Cancel)).ShouldBeNull("it was given up");
        await using var transaction = await after.Database.BeginTransactionAsync(Cancel);
        await SettingsStore.WriteAsync(after, OrganisationSetting.Name, new Organisation("Brugman & Zn", "nl", Organisation.DefaultTimeZone), Now, Cancel);
        await after.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);

        (await OrganisationSetting.ReadAsync(other, Cancel))!.Name.ShouldBe("Brugman & Zn");
    }
}
