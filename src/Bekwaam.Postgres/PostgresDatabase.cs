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

    private const int OldestVersion = 15;

    /// <param name="connection">An Npgsql connection string.</param>
    /// <param name="backupFolder">Where a backup goes before the schema changes; null for <c>backups</c> where the program runs.</param>
    public PostgresDatabase(string connection, DirectoryInfo? backupFolder = null)
    {
        BackupFolder = backupFolder ?? new DirectoryInfo("backups");
        var builder = new NpgsqlDataSourceBuilder(connection);
        // Queries that come back are planned once.
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0)
            builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        source = builder.Build();
        contexts = new PooledDbContextFactory<PostgresDb>(new DbContextOptionsBuilder<PostgresDb>()
            .UseNpgsql(source)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(NewJobs, AtHand)
            .Options);
    }

    public string Engine => "postgresql";

    public DirectoryInfo BackupFolder { get; }

    public ISchema Schema { get; } = new PostgresSchema();

    public ITables Tables { get; } = new PostgresTables();

    public JobSignal NewJobs { get; } = new();

    public AtHand AtHand { get; } = new();

    public string SkipLocked => "for update skip locked";

    public AppDb Open() => contexts.CreateDbContext().With(AtHand).ForAll();

    public IBulkWriter Bulk(AppDb db, string table, params IReadOnlyList<string> columns) => new PostgresBulkWriter(db, table, columns);

    public object Stored(object value) => value;

    public async Task<EngineReport> InspectAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(
            "select current_setting('server_version'), current_setting('server_version_num')::int / 10000, current_setting('server_encoding'), clock_timestamp()");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var wrong = new List<string>();
        if (reader.GetInt32(1) < OldestVersion)
            wrong.Add($"PostgreSQL {reader.GetString(0)} is too old: {OldestVersion} or newer is needed. Upgrade the server.");
        if (reader.GetString(2) != "UTF8")
            wrong.Add($"The database keeps its text in {reader.GetString(2)}. Make a database with encoding UTF8 and restore a backup into it.");
        return new EngineReport("PostgreSQL " + reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(3), wrong);
    }

    public async Task OptimiseAsync(CancellationToken cancel)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"analyze", cancel);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
