using System.Text.Json;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>Says that everything in this database was made up, so that it may be thrown away.</summary>
/// <param name="Seed">Of the dice.</param>
/// <param name="Day">The day the company was made for.</param>
/// <param name="Whole">False while it is being made.</param>
internal sealed record DemoMarker(ulong Seed, DateOnly Day, bool Whole)
{
    private const string Name = "demo";

    public static async Task<DemoMarker?> FindAsync(AppDb db, CancellationToken cancel) =>
        await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Name == Name, cancel) is { } kept
            ? JsonSerializer.Deserialize<DemoMarker>(kept.Json)
            : null;

    public async Task SaveAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Name == Name, cancel);
        if (setting is null)
            db.Settings.Add(setting = new Setting { Name = Name, Json = "" });
        setting.Json = JsonSerializer.Serialize(this);
        setting.ChangedAt = now;
        await db.SaveChangesAsync(cancel);
    }
}
