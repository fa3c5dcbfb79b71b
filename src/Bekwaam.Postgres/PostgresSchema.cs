using System.Data.Common;
using Bekwaam.Core.Data.Schema;

namespace Bekwaam.Postgres;

internal sealed class PostgresSchema : ISchema
{
    /// <summary>Any fixed number that others on the server do not use: "bekwaam" on a telephone's keys.</summary>
    private const string Lock = "select pg_advisory_xact_lock(2359226)";

    private const string Description = """
        with tables as (
            select oid, relname::text as name from pg_class
            where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace)
        select 'table ' || name from tables
        union all
        select 'column ' || t.name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || case when a.attnotnull then ' not null' else '' end
               || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
               || case when a.attidentity <> '' then ' identity' else '' end
        from tables t
        join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
        where t.name <> 'schema_migrations'
        union all
        select 'constraint ' || t.name || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
        from tables t join pg_constraint c on c.conrelid = t.oid where t.name <> 'schema_migrations'
        union all
        select 'index ' || pg_get_indexdef(i.indexrelid)
        from tables t join pg_index i on i.indrelid = t.oid where t.name <> 'schema_migrations'
        """;

    public IReadOnlyList<Migration> Migrations { get; } = Migration.In(typeof(PostgresSchema).Assembly);

    public async Task<DbTransaction> LockAsync(DbConnection connection, CancellationToken cancel)
    {
        var change = await connection.BeginTransactionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = Lock;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
        return change;
    }

    public Task CommitAsync(DbTransaction change, CancellationToken cancel) => change.CommitAsync(cancel);

    public async Task<IReadOnlyList<string>> DescribeAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Description;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancel))
            lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
