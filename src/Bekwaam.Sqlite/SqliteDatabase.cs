using Bekwaam.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Sqlite;

/// <summary>One file on one machine.</summary>
public sealed class SqliteDatabase : IDatabase
{
    private readonly DbContextOptions<SqliteDb> options;

    /// <param name="file">Path of the database file; made when absent, its folder must exist.</param>
    public SqliteDatabase(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = true };
        options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection.ToString()).Options;
    }

    public string Engine => "sqlite";

    public AppDb Open() => new SqliteDb(options);
}
