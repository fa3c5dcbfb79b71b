using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Settings;

public sealed class SettingsStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_setting_reads_back_and_changes_with_its_time(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        (await SettingsStore.ReadAsync<Organisation>(db, "organisation", Cancel)).ShouldBeNull();
        foreach (var (name, hour) in new[] { ("Brugman", 1), ("Brugman & Zn", 2) })
        {
            var organisation = new Organisation(name, "nl", Organisation.DefaultTimeZone);
            await SettingsStore.WriteAsync(db, "organisation", organisation, DateTimeOffset.UnixEpoch.AddHours(hour), Cancel);
            await db.SaveChangesAsync(Cancel);
            (await SettingsStore.ReadAsync<Organisation>(db, "organisation", Cancel)).ShouldBe(organisation);
        }

        (await db.Settings.SingleAsync(Cancel)).ChangedAt.ShouldBe(DateTimeOffset.UnixEpoch.AddHours(2));
    }
}
