using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Bekwaam.Postgres;

/// <summary>A database on a PostgreSQL server, for when one machine is not enough.</summary>
public sealed class PostgresDatabase : IDatabase
{
    private readonly NpgsqlDataSource source;
    private readonly PooledDbContextFactory<PostgresDb> contexts;

    /// <param name="connection">An Npgsql connection string.</param>
    public PostgresDatabase(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        // Queries that come back are planned once.
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0)
            builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        source = builder.Build();
        contexts = new PooledDbContextFactory<PostgresDb>(new DbContextOptionsBuilder<PostgresDb>()
            .UseNpgsql(source)
            .AddInterceptors(NewJobs)
            .Options);
    }

    public string Engine => "postgresql";

    public ISchema Schema { get; } = new PostgresSchema();

    public ITables Tables { get; } = new PostgresTables();

    public JobSignal NewJobs { get; } = new();

    public string SkipLocked => "for update skip locked";

    public AppDb Open() => contexts.CreateDbContext();

    public IBulkWriter Bulk(AppDb db, string table, params IReadOnlyList<string> columns) => new PostgresBulkWriter(db, table, columns);

    public object Stored(object value) => value;

    public async Task OptimiseAsync(CancellationToken cancel)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"analyze", cancel);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
