using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data;

public sealed class AppDbTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_is_saved_reads_back_the_same(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var at = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
        await using (var db = database.Open())
        {
            db.Settings.Add(new Setting { Name = "a", Json = "{}", ChangedAt = at });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var again = database.Open();
        var read = await again.Settings.SingleAsync(TestContext.Current.CancellationToken);
        read.ChangedAt.ShouldBe(at);
    }
}
