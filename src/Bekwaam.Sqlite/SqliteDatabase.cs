using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Bekwaam.Sqlite;

/// <summary>One file on one machine.</summary>
public sealed class SqliteDatabase : IDatabase
{
    private readonly string connection;
    private readonly PooledDbContextFactory<SqliteDb> contexts;

    /// <param name="file">Path of the database file; made when absent, its folder must exist.</param>
    public SqliteDatabase(string file)
    {
        File = file;
        connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = true }.ToString();
        contexts = new PooledDbContextFactory<SqliteDb>(new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite(connection)
            .AddInterceptors(new SqlitePragmas(), NewJobs)
            .Options);
    }

    public string Engine => "sqlite";

    public string File { get; }

    public ISchema Schema { get; } = new SqliteSchema();

    public ITables Tables { get; } = new SqliteTables();

    public JobSignal NewJobs { get; } = new();

    /// <summary>One writer at a time: nothing is ever locked by another.</summary>
    public string SkipLocked => "";

    public AppDb Open() => contexts.CreateDbContext();

    public IBulkWriter Bulk(AppDb db, string table, params IReadOnlyList<string> columns) => new SqliteBulkWriter(db, table, columns);

    public object Stored(object value) => value switch
    {
        Guid key => key.ToByteArray(bigEndian: true),
        DateTimeOffset time => time.UtcTicks,
        DateOnly day => day.DayNumber,
        decimal number => (double)number,
        _ => value,
    };

    public async Task OptimiseAsync(CancellationToken cancel)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"pragma optimize", cancel);
        await db.Database.ExecuteSqlAsync($"pragma wal_checkpoint(truncate)", cancel);
    }

    public ValueTask DisposeAsync()
    {
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
        return ValueTask.CompletedTask;
    }
}
