using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Schema;
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
            .AddInterceptors(new SqlitePragmas())
            .Options);
    }

    public string Engine => "sqlite";

    public string File { get; }

    public ISchema Schema { get; } = new SqliteSchema();

    public AppDb Open() => contexts.CreateDbContext();

    public IBulkWriter Bulk(AppDb db, string table, params IReadOnlyList<string> columns) => new SqliteBulkWriter(db, table, columns);

    public ValueTask DisposeAsync()
    {
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
        return ValueTask.CompletedTask;
    }
}
