using System.Data.Common;
using Bekwaam.Core.Data.Schema;
using Microsoft.Data.Sqlite;

namespace Bekwaam.Sqlite;

internal sealed class SqliteSchema : ISchema
{
    private const string Description = """
        with tables as (
            select name, wr from pragma_table_list
            where schema = 'main' and type = 'table' and name not like 'sqlite\_%' escape '\')
        select 'table ' || name || iif(wr, ' without rowid', '') from tables
        union all
        select 'column ' || t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' not null', '')
               || coalesce(' default ' || c.dflt_value, '')
        from tables t join pragma_table_xinfo(t.name) c where t.name <> 'schema_migrations'
        union all
        select 'key ' || t.name || ' (' || group_concat(k.name, ', ' order by k.pk) || ')'
        from tables t join pragma_table_xinfo(t.name) k on k.pk > 0 where t.name <> 'schema_migrations' group by t.name
        union all
        select iif(i."unique", 'unique ', '') || 'index ' || t.name || ' ' || i.name || ' ('
               || (select group_concat(x.name || iif(x."desc", ' desc', ''), ', ' order by x.seqno) from pragma_index_xinfo(i.name) x where x."key")
               || ')' || iif(i.partial, ' partial', '')
        from tables t join pragma_index_list(t.name) i where i.origin = 'c'
        union all
        select 'reference ' || t.name || ' (' || group_concat(f."from", ', ' order by f.seq) || ') to ' || f."table"
               || ' (' || group_concat(f."to", ', ' order by f.seq) || ') on delete ' || lower(f.on_delete)
        from tables t join pragma_foreign_key_list(t.name) f group by t.name, f.id
        union all
        select 'search ' || type || ' ' || name from sqlite_schema
        where type = 'trigger' or name in (select name from pragma_table_list where schema = 'main' and type = 'virtual')
        """;

    public IReadOnlyList<Migration> Migrations { get; } = Migration.In(typeof(SqliteSchema).Assembly);

    public async Task<DbTransaction> LockAsync(DbConnection connection, CancellationToken cancel)
    {
        // Rebuilding a table would otherwise cascade; every reference is checked before the change becomes final.
        // The setting comes back when the connection is next opened.
        await RunAsync(connection, "pragma journal_mode = wal; pragma foreign_keys = off;", cancel);
        return ((SqliteConnection)connection).BeginTransaction(deferred: false);
    }

    public async Task CommitAsync(DbTransaction change, CancellationToken cancel)
    {
        var broken = await ReadAsync(change.Connection!, "select \"table\" || ' row ' || rowid || ' to ' || parent from pragma_foreign_key_check limit 5", cancel);
        if (broken.Count > 0)
            throw new InvalidOperationException("The migration would leave references to nothing: " + string.Join("; ", broken));
        await change.CommitAsync(cancel);
    }

    public async Task<IReadOnlyList<string>> DescribeAsync(DbConnection connection, CancellationToken cancel)
    {
        var lines = await ReadAsync(connection, Description, cancel);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancel))
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
