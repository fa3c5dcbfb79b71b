using System.Data.Common;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Postgres;
using Bekwaam.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Testing;

/// <summary>A database of its own for one test, gone with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string ServerVariable = "BEKWAAM_TEST_POSTGRES";
    private readonly DirectoryInfo? ownFolder;

    private TestDatabase(IDatabase database, DirectoryInfo? folder, string? connection)
    {
        Database = database;
        ownFolder = folder;
        Connection = connection;
    }

    public IDatabase Database { get; }

    /// <summary>The PostgreSQL connection string, or null on SQLite.</summary>
    public string? Connection { get; }

    /// <summary>The folder of the SQLite file, or null on PostgreSQL.</summary>
    public DirectoryInfo? Folder => ownFolder;

    public static async Task<TestDatabase> CreateAsync(Engine engine)
    {
        TestDatabase made;
        if (engine is Engine.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
            made = new TestDatabase(new SqliteDatabase(Path.Combine(folder.FullName, "bekwaam.db")), folder, null);
        }
        else
        {
            var server = new DbConnectionStringBuilder { ConnectionString = Server() };
            server["Database"] = "bekwaam_test_" + RandomKey.New().ToString("N");
            made = new TestDatabase(new PostgresDatabase(server.ConnectionString), null, server.ConnectionString);
        }

        await using var db = made.Open();
        await db.Database.EnsureCreatedAsync();
        return made;
    }

    public AppDb Open() => Database.Open();

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (Connection is not null)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync();
        }

        ownFolder?.Delete(recursive: true);
    }

    private static string Server() => Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException($"Set {ServerVariable} to a PostgreSQL server, or run ./test.sh, which starts one.");
}
