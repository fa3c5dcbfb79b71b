using System.Data.Common;
using System.Globalization;

namespace Bekwaam.Core.Data.Schema;

/// <summary>The table <c>schema_migrations</c>: which steps this database has had, and what they said.</summary>
internal static class MigrationLog
{
    public const string Table = "schema_migrations";

    private const string Create = $"""
        create table if not exists {Table} (
            number integer not null primary key,
            name text not null,
            checksum text not null,
            applied_at text not null
        )
        """;

    public static async Task<IReadOnlyList<AppliedMigration>> ReadAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select number, name, checksum from {Table} order by number";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new List<AppliedMigration>();
        while (await reader.ReadAsync(cancel))
            applied.Add(new AppliedMigration(reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return applied;
    }

    public static async Task ApplyAsync(DbTransaction change, Migration migration, DateTimeOffset now, CancellationToken cancel)
    {
        await RunAsync(change, Create, cancel);
        await RunAsync(change, migration.Sql, cancel);
        await using var command = change.Connection!.CreateCommand();
        command.Transaction = change;
        command.CommandText = $"insert into {Table} (number, name, checksum, applied_at) values (@number, @name, @checksum, @at)";
        Add(command, "@number", migration.Number);
        Add(command, "@name", migration.Name);
        Add(command, "@checksum", migration.Checksum);
        Add(command, "@at", now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task RunAsync(DbTransaction change, string sql, CancellationToken cancel)
    {
        await using var command = change.Connection!.CreateCommand();
        command.Transaction = change;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
