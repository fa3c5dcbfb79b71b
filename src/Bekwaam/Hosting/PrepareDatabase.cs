using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;

namespace Bekwaam.Hosting;

/// <summary>Brings the database to this program's schema before anything else touches it; every verb that reads or writes starts here.</summary>
internal static class PrepareDatabase
{
    /// <returns>What was done, or why this program must not use the database.</returns>
    public static Task<Outcome<MigrationReport>> RunAsync(IDatabase database, DateTimeOffset now, CancellationToken cancel) =>
        new MigrateDatabase(database).RunAsync(
            async stop =>
            {
                database.BackupFolder.Create();
                var file = Path.Combine(database.BackupFolder.FullName, BackupName.At(now, "before-migration"));
                await new WriteBackup(database).RunAsync(file, now, null, stop);
                return file;
            },
            now, cancel);
}
