using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data.Backups;

/// <summary>Proves a backup by restoring it: every byte is held against its hash, and the restored tables against the manifest.</summary>
public sealed class VerifyBackup(IDatabase scratch)
{
    /// <param name="archive">Which backup.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What is wrong; empty when it restores whole.</returns>
    public async Task<IReadOnlyList<Reason>> RunAsync(BackupArchive archive, DateTimeOffset now, CancellationToken cancel)
    {
        var restored = await new RestoreBackup(scratch).RunAsync(archive, now, null, cancel);
        if (!restored.Done)
            return [restored.Refusal];
        // A backup of an older schema was migrated on the way in: its rows were checked as they were read.
        if (restored.Value.From != restored.Value.To)
            return [];
        await using var db = scratch.Open();
        await db.Database.OpenConnectionAsync(cancel);
        var reader = new TableWriter(scratch.Tables, db.Database.GetDbConnection());
        var wrong = new List<Reason>();
        foreach (var table in archive.Manifest.Tables)
        {
            var found = await reader.WriteAsync(table.Name, Stream.Null, cancel);
            if (found.Rows != table.Rows || found.Digest != table.Digest)
                wrong.Add(new Reason("Table {0} restores differently: {1} rows where {2} were backed up.", table.Name, found.Rows, table.Rows));
        }

        return wrong;
    }
}
