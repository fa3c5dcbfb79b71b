using System.Data.Common;
using Bekwaam.Core.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data.Backups;

/// <summary>Puts a backup into an empty database, all or nothing, and then brings it to this program's schema.</summary>
/// <param name="database">Empty.</param>
/// <param name="migrations">Other steps than the engine's own; for tests of upgrades.</param>
public sealed class RestoreBackup(IDatabase database, IReadOnlyList<Migration>? migrations = null)
{
    private readonly IReadOnlyList<Migration> known = migrations ?? database.Schema.Migrations;

    /// <param name="archive">From either engine.</param>
    /// <param name="now">For the record of migrations.</param>
    /// <param name="progress">Told of each table when it is in.</param>
    /// <param name="cancel">Leaves the database empty.</param>
    public async Task<Outcome<MigrationReport>> RunAsync(
        BackupArchive archive, DateTimeOffset now, IProgress<BackupTable>? progress, CancellationToken cancel)
    {
        await using (var db = database.Open())
        {
            await db.Database.OpenConnectionAsync(cancel);
            var connection = db.Database.GetDbConnection();
            await using var change = await database.Schema.LockAsync(connection, cancel);
            if ((await database.Schema.DescribeAsync(connection, cancel)).Count > 0)
                return new Reason("The database to restore into is not empty. Give an empty one, or another data folder; nothing was changed.");
            if (Refuse(archive.Manifest.Migrations) is { } refusal)
                return refusal;
            foreach (var migration in known.Take(archive.Manifest.Migrations.Count))
                await MigrationLog.ApplyAsync(change, migration, now, cancel);
            try
            {
                await FillAsync(archive, change, progress, cancel);
                await database.Schema.CommitAsync(change, cancel);
            }
            catch (Exception error) when (error is InvalidDataException or DbException)
            {
                return new Reason("The backup is damaged ({0}); nothing was restored.", error.Message);
            }
        }

        return await new MigrateDatabase(database, migrations).RunAsync(_ => Task.FromResult<string?>(null), now, cancel);
    }

    private async Task FillAsync(BackupArchive archive, DbTransaction change, IProgress<BackupTable>? progress, CancellationToken cancel)
    {
        var tables = await database.Tables.ListAsync(change.Connection!, cancel);
        var given = archive.Manifest.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        if (!given.Keys.Order(StringComparer.Ordinal).SequenceEqual(tables.Order(StringComparer.Ordinal)))
            throw new InvalidDataException("its tables are not those of its schema");
        // In this engine's order: those that others refer to first.
        foreach (var table in tables.Select(name => given[name]))
        {
            var columns = await database.Tables.ColumnsAsync(change.Connection!, table.Name, cancel);
            if (!columns.SequenceEqual(table.Columns))
                throw new InvalidDataException($"the columns of {table.Name} are not those of its schema");
            await database.Tables.WriteAsync(change, table.Name, table.Columns, archive.RowsAsync(table, cancel), cancel);
            progress?.Report(table);
        }
    }

    private Reason? Refuse(IReadOnlyList<AppliedMigration> had)
    {
        if (had.Count == 0)
            return new Reason("The backup is of an empty database.");
        if (had.Count > known.Count)
            return new Reason("The backup was made by a newer version of Bekwaam (schema {0}); this version knows up to {1}.", had.Count, known.Count);
        // The text of a step differs per engine; its number and name do not.
        return had.Select(step => (step.Number, step.Name)).SequenceEqual(known.Take(had.Count).Select(step => (step.Number, step.Name)))
            ? null
            : new Reason("The backup has other steps of the schema than this version of Bekwaam knows.");
    }
}
