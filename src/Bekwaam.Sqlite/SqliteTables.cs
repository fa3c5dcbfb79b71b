using System.Data.Common;
using System.Runtime.CompilerServices;
using Bekwaam.Core.Data.Backups;
using Microsoft.Data.Sqlite;

namespace Bekwaam.Sqlite;

/// <summary>Rows as SQLite keeps them are the common form.</summary>
internal sealed class SqliteTables : ITables
{
    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel)
    {
        var snapshot = ((SqliteConnection)connection).BeginTransaction(deferred: true);
        // A deferred transaction sees the moment of its first read.
        await ReadAsync(connection, "select name from sqlite_schema limit 1", cancel);
        return snapshot;
    }

    /// <summary>While the schema is locked, references are not looked at, so that any order will do.</summary>
    public Task<IReadOnlyList<string>> ListAsync(DbConnection connection, CancellationToken cancel) => ReadAsync(
        connection,
        """
        select name from pragma_table_list
        where schema = 'main' and type = 'table' and name not like 'sqlite\_%' escape '\' and name <> 'schema_migrations'
        order by name
        """,
        cancel);

    public async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table, CancellationToken cancel) =>
        [.. (await ReadAsync(connection, $"select name from pragma_table_info('{table}')", cancel)).Order(StringComparer.Ordinal)];

    public async IAsyncEnumerable<object?[]> ReadAsync(
        DbConnection connection, string table, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {string.Join(", ", columns.Select(name => $"\"{name}\""))} from {table}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var row = new object?[columns.Count];
        while (await reader.ReadAsync(cancel))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.GetValue(i) is var value && value is DBNull ? null : value;
            yield return row;
        }
    }

    public async Task<long> WriteAsync(
        DbTransaction change, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        using var writer = new SqliteBulkWriter((SqliteConnection)change.Connection!, table, columns);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            writer.StartRow();
            foreach (var cell in row)
                Write(writer, cell);
        }

        return await writer.CompleteAsync(cancel);
    }

    public async Task<IReadOnlyList<string>> CheckAsync(DbConnection connection, CancellationToken cancel)
    {
        var integrity = await ReadAsync(connection, "pragma integrity_check", cancel);
        var references = await ReadAsync(
            connection, "select 'A row of ' || \"table\" || ' refers to nothing in ' || parent from pragma_foreign_key_check limit 20", cancel);
        return [.. integrity.Where(line => line != "ok"), .. references];
    }

    private static void Write(SqliteBulkWriter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.Write((string?)null);
                break;
            case long number:
                writer.Write(number);
                break;
            case double number:
                writer.Write(number);
                break;
            case string text:
                writer.Write(text);
                break;
            default:
                writer.Write((byte[])cell);
                break;
        }
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancel))
            lines.Add(reader.GetString(0));
        return lines;
    }
}
