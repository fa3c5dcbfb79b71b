using Bekwaam.Core.Data.Schema;
using Bekwaam.Sqlite;

namespace Bekwaam.Testing;

/// <summary>A migrated SQLite file, made once a process and copied for each test.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    public static Task<byte[]> BytesAsync() => Made.Value;

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        var file = Path.Combine(folder.FullName, "bekwaam.db");
        await using (var database = new SqliteDatabase(file))
            await new MigrateDatabase(database).ToLatestAsync();
        // Closing the last connection moved everything from the log into the file.
        var bytes = await File.ReadAllBytesAsync(file);
        folder.Delete(recursive: true);
        return bytes;
    }

    /// <summary>Brings an empty database to the newest schema.</summary>
    internal static async Task ToLatestAsync(this MigrateDatabase migrate)
    {
        var outcome = await migrate.RunAsync(_ => Task.FromResult<string?>(null), DateTimeOffset.UnixEpoch, CancellationToken.None);
        if (!outcome.Done)
            throw new InvalidOperationException(outcome.Refusal.ToString());
    }
}
