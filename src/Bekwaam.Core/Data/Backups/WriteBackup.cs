using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data.Backups;

/// <summary>Writes everything in the database, as it is at one moment, into one archive. Others go on working meanwhile.</summary>
public sealed class WriteBackup(IDatabase database)
{
    /// <param name="file">Where to; appears only when it is whole.</param>
    /// <param name="now">For the manifest.</param>
    /// <param name="progress">Told of each table when it is in.</param>
    /// <param name="cancel">Leaves nothing behind.</param>
    public async Task<BackupManifest> RunAsync(string file, DateTimeOffset now, IProgress<BackupTable>? progress, CancellationToken cancel)
    {
        var unfinished = file + ".part";
        try
        {
            BackupManifest manifest;
            await using (var stream = new FileStream(unfinished, Options()))
            {
                manifest = await WriteAsync(stream, now, progress, cancel);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: true);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Personal data: for the owner's eyes.</summary>
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private async Task<BackupManifest> WriteAsync(Stream stream, DateTimeOffset now, IProgress<BackupTable>? progress, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        await using var snapshot = await database.Tables.BeginSnapshotAsync(connection, cancel);
        await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        var written = new List<BackupTable>();
        foreach (var table in await database.Tables.ListAsync(connection, cancel))
        {
            await using var entry = await archive.CreateEntry(BackupTable.EntryOf(table), CompressionLevel.Fastest).OpenAsync(cancel);
            written.Add(await new TableWriter(database.Tables, connection).WriteAsync(table, entry, cancel));
            progress?.Report(written[^1]);
        }

        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat,
            typeof(WriteBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            database.Engine,
            await OrganisationAsync(connection, cancel),
            now,
            await MigrationLog.ReadAsync(connection, cancel),
            written);
        await using var last = await archive.CreateEntry(BackupManifest.Entry).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(last, manifest, BackupArchive.Json, cancel);
        return manifest;
    }

    /// <summary>By hand: before a migration the tables are older than the mapping.</summary>
    private static async Task<string?> OrganisationAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select json from settings where name = 'organisation'";
        return await command.ExecuteScalarAsync(cancel) is string json ? StoredJson.Read<Organisation>(json).Name : null;
    }
}
