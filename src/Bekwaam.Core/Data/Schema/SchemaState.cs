using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data.Schema;

/// <summary>How far a database is, against what this program knows.</summary>
/// <param name="Applied">What it has had.</param>
/// <param name="Pending">What it still needs.</param>
/// <param name="Refusal">Why this program must not touch it, or null.</param>
public sealed record SchemaState(IReadOnlyList<AppliedMigration> Applied, IReadOnlyList<Migration> Pending, Reason? Refusal)
{
    /// <summary>Number of the last step that it had; 0 for an empty database.</summary>
    public int Version => Applied.Count == 0 ? 0 : Applied[^1].Number;

    /// <summary>Why what is in the database cannot be read as it is, or null when it is wholly of this program's schema.</summary>
    public Reason? NotReady => Refusal ?? (Version, Pending.Count) switch
    {
        (0, > 0) => new Reason("The database is empty. Is this the right data folder or connection?"),
        (_, > 0) => new Reason("The database is at schema {0}. Run migrate first.", Version),
        _ => null,
    };

    /// <summary>Reads the state of a database.</summary>
    public static async Task<SchemaState> OfAsync(IDatabase database, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        return await ReadAsync(database.Schema, database.Schema.Migrations, db.Database.GetDbConnection(), cancel);
    }

    /// <summary>Reads the state of the database behind an open connection.</summary>
    public static async Task<SchemaState> ReadAsync(
        ISchema schema, IReadOnlyList<Migration> known, DbConnection connection, CancellationToken cancel)
    {
        var things = await schema.DescribeAsync(connection, cancel);
        if (things.Count == 0)
            return new SchemaState([], known, null);
        if (!things.Contains($"table {MigrationLog.Table}", StringComparer.Ordinal))
            return new SchemaState([], [], new Reason(
                "This database holds tables that are not Bekwaam's. Give Bekwaam an empty database of its own."));
        var applied = await MigrationLog.ReadAsync(connection, cancel);
        return new SchemaState(applied, [.. known.Skip(applied.Count)], Refuse(applied, known));
    }

    private static Reason? Refuse(IReadOnlyList<AppliedMigration> applied, IReadOnlyList<Migration> known)
    {
        for (var i = 0; i < applied.Count; i++)
        {
            var had = applied[i];
            if (had.Number != i + 1)
                return new Reason(
                    "The schema is half migrated: step {0} is missing. Restore the backup that was made before the migration.", i + 1);
            if (i >= known.Count)
                return new Reason(
                    "The database was made by a newer version of Bekwaam (schema {0}); this version knows up to {1}. Start the newer version, or restore a backup of before it.",
                    applied[^1].Number, known.Count);
            if (had.Checksum != known[i].Checksum)
                return new Reason(
                    "Step {0} of the schema is not the one that this version of Bekwaam knows. Start the version that made the database, or restore a backup.",
                    known[i].ToString());
        }

        return null;
    }
}
