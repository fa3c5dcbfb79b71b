using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Bekwaam.Core.Data.Backups;
using Npgsql;
using NpgsqlTypes;

namespace Bekwaam.Postgres;

/// <summary>Rows to and from the common form, by the types of the columns.</summary>
internal sealed class PostgresTables : ITables
{
    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel)
    {
        var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var command = connection.CreateCommand();
        // The first statement after this one fixes the moment.
        command.CommandText = "set transaction read only; select 1";
        await command.ExecuteNonQueryAsync(cancel);
        return snapshot;
    }

    public async Task<IReadOnlyList<string>> ListAsync(DbConnection connection, CancellationToken cancel)
    {
        var tables = await ReadAsync(
            connection,
            "select relname::text, '' from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace and relname <> 'schema_migrations' order by relname",
            cancel);
        var references = await ReadAsync(
            connection,
            """
            select c.relname::text, p.relname::text from pg_constraint f
            join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
            where f.contype = 'f' and c.oid <> p.oid and c.relnamespace = current_schema()::regnamespace
            """,
            cancel);
        return ParentsFirst([.. tables.Select(table => table.First)], references.ToLookup(r => r.First, r => r.Second));
    }

    public async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table, CancellationToken cancel) =>
        [.. (await TypesAsync(connection, table, cancel)).Keys.Order(StringComparer.Ordinal)];

    public async IAsyncEnumerable<object?[]> ReadAsync(
        DbConnection connection, string table, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {string.Join(", ", columns.Select(name => $"\"{name}\""))} from {table}";
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var row = new object?[columns.Count];
        while (await reader.ReadAsync(cancel))
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = Common(reader.GetValue(i));
            yield return row;
        }
    }

    public async Task<long> WriteAsync(
        DbTransaction change, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var types = await TypesAsync(change.Connection!, table, cancel);
        var columnTypes = columns.Select(name => types[name]).ToArray();
        await using var copy = await ((NpgsqlConnection)change.Connection!).BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) from stdin (format binary)", cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < row.Length; i++)
                await WriteAsync(copy, row[i], columnTypes[i], cancel);
        }

        return (long)await copy.CompleteAsync(cancel);
    }

    /// <summary>PostgreSQL checks references itself; reading every row is what shows a damaged file.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(DbConnection connection, CancellationToken cancel)
    {
        var wrong = new List<string>();
        foreach (var table in await ListAsync(connection, cancel))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select count(*) from (select t::text from {table} t) as rows where rows is null";
            command.CommandTimeout = 0;
            try
            {
                await command.ExecuteScalarAsync(cancel);
            }
            catch (PostgresException error)
            {
                wrong.Add($"Table {table} cannot be read: {error.MessageText}");
            }
        }

        return wrong;
    }

    private static object? Common(object value) => value switch
    {
        DBNull => null,
        string or long or double or byte[] => value,
        int number => (long)number,
        short number => (long)number,
        bool yes => yes ? 1L : 0L,
        Guid key => key.ToByteArray(bigEndian: true),
        DateTime time => time.Ticks,
        DateOnly day => (long)day.DayNumber,
        decimal number => (double)number,
        _ => throw new NotSupportedException($"No table keeps a {value.GetType().Name}."),
    };

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? cell, string type, CancellationToken cancel) => cell is null
        ? copy.WriteNullAsync(cancel)
        : type switch
        {
            "uuid" => copy.WriteAsync(new Guid((byte[])cell, bigEndian: true), NpgsqlDbType.Uuid, cancel),
            "timestamptz" => copy.WriteAsync(new DateTime((long)cell, DateTimeKind.Utc), NpgsqlDbType.TimestampTz, cancel),
            "date" => copy.WriteAsync(DateOnly.FromDayNumber((int)(long)cell), NpgsqlDbType.Date, cancel),
            "bool" => copy.WriteAsync((long)cell != 0, NpgsqlDbType.Boolean, cancel),
            "int2" => copy.WriteAsync((short)(long)cell, NpgsqlDbType.Smallint, cancel),
            "int4" => copy.WriteAsync((int)(long)cell, NpgsqlDbType.Integer, cancel),
            "int8" => copy.WriteAsync((long)cell, NpgsqlDbType.Bigint, cancel),
            "float8" => copy.WriteAsync((double)cell, NpgsqlDbType.Double, cancel),
            "numeric" => copy.WriteAsync((decimal)(double)cell, NpgsqlDbType.Numeric, cancel),
            "text" => copy.WriteAsync((string)cell, NpgsqlDbType.Text, cancel),
            "bytea" => copy.WriteAsync((byte[])cell, NpgsqlDbType.Bytea, cancel),
            _ => throw new NotSupportedException($"No table keeps a {type}."),
        };

    private static async Task<Dictionary<string, string>> TypesAsync(DbConnection connection, string table, CancellationToken cancel)
    {
        var columns = await ReadAsync(
            connection,
            $"select a.attname::text, t.typname::text from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = '{table}'::regclass and a.attnum > 0 and not a.attisdropped",
            cancel);
        return columns.ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
    }

    private static List<string> ParentsFirst(IReadOnlyList<string> tables, ILookup<string, string> parents)
    {
        var ordered = new List<string>();
        void Add(string table)
        {
            if (ordered.Contains(table))
                return;
            foreach (var parent in parents[table])
                Add(parent);
            ordered.Add(table);
        }

        foreach (var table in tables)
            Add(table);
        return ordered;
    }

    private static async Task<List<(string First, string Second)>> ReadAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<(string, string)>();
        while (await reader.ReadAsync(cancel))
            lines.Add((reader.GetString(0), reader.GetString(1)));
        return lines;
    }
}
