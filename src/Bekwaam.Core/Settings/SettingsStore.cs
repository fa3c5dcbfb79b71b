using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Settings;

/// <summary>Settings as typed records, one row each, kept <see cref="AtHand"/>.</summary>
public static class SettingsStore
{
    /// <returns>Null when it was never set.</returns>
    public static async Task<T?> ReadAsync<T>(AppDb db, string name, CancellationToken cancel) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AtHand.SettingAsync(db, name, async () =>
            await db.Settings.AsNoTracking().Where(s => s.Name == name).Select(s => s.Json).SingleOrDefaultAsync(cancel) is { } json ? StoredJson.Read<T>(json) : null);
    }

    /// <summary>Adds or changes it in the caller's unit of work; the caller saves.</summary>
    public static async Task WriteAsync<T>(AppDb db, string name, T value, DateTimeOffset now, CancellationToken cancel) where T : class
    {
        var setting = await db.Settings.FindAsync([name], cancel);
        if (setting is null)
        {
            db.Settings.Add(new Setting { Name = name, Json = StoredJson.Write(value), ChangedAt = now });
            return;
        }

        setting.Json = StoredJson.Write(value);
        setting.ChangedAt = now;
    }
}
