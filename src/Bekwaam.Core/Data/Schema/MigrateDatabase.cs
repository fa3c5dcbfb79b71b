using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data.Schema;

/// <summary>What a migration did.</summary>
/// <param name="From">Schema number before; 0 for an empty database.</param>
/// <param name="To">Schema number now.</param>
/// <param name="Backup">The file that the old data went to first, or null when there was nothing to lose.</param>
public sealed record MigrationReport(int From, int To, string? Backup);

/// <summary>
/// Brings a database to the schema of this program. All steps that are needed happen in one transaction: either all hold,
/// or the database is as it was and the program that made it can go on with it.
/// </summary>
/// <param name="database">Which one.</param>
/// <param name="migrations">Other steps than the engine's own; for tests of upgrades.</param>
public sealed class MigrateDatabase(IDatabase database, IReadOnlyList<Migration>? migrations = null)
{
    private readonly IReadOnlyList<Migration> known = migrations ?? database.Schema.Migrations;

    /// <param name="backUp">Called before the first change of a database that holds something, while nobody else can change its schema; returns the file.</param>
    /// <param name="now">For the record of what was applied when.</param>
    /// <param name="cancel">Until the last step; what was done is then undone.</param>
    public async Task<Outcome<MigrationReport>> RunAsync(
        Func<CancellationToken, Task<string?>> backUp, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var state = await SchemaState.ReadAsync(database.Schema, known, connection, cancel);
        if (state.Refusal is null && state.Pending.Count > 0)
        {
            await using var change = await database.Schema.LockAsync(connection, cancel);
            // Another node may have done it while this one waited.
            state = await SchemaState.ReadAsync(database.Schema, known, connection, cancel);
            if (state.Refusal is null && state.Pending.Count > 0)
                return await ChangeAsync(change, state, backUp, now, cancel);
        }

        if (state.Refusal is not null)
            return state.Refusal;
        return await AlteredAsync(db, connection, cancel) ?? (Outcome<MigrationReport>)new MigrationReport(state.Version, state.Version, null);
    }

    private async Task<Outcome<MigrationReport>> ChangeAsync(
        DbTransaction change, SchemaState state, Func<CancellationToken, Task<string?>> backUp, DateTimeOffset now, CancellationToken cancel)
    {
        var backup = state.Version == 0 ? null : await backUp(cancel);
        foreach (var migration in state.Pending)
        {
            try
            {
                await MigrationLog.ApplyAsync(change, migration, now, cancel);
            }
            catch (DbException error)
            {
                return new Reason("Step {0} of the schema failed and nothing was changed: {1}", migration.ToString(), error.Message);
            }
        }

        await database.Schema.CommitAsync(change, cancel);
        return new MigrationReport(state.Version, known[^1].Number, backup);
    }

    private async Task<Reason?> AlteredAsync(AppDb db, DbConnection connection, CancellationToken cancel)
    {
        if (known != database.Schema.Migrations)
            return null;
        var missing = SchemaDifferences.Missing(db, await database.Schema.DescribeAsync(connection, cancel));
        return missing.Count == 0
            ? null
            : new Reason("The schema was changed by other hands. Missing: {0}. Restore a backup, or undo that change.", string.Join("; ", missing.Take(5)));
    }
}
