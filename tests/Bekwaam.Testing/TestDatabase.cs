using Bekwaam.Core.Data;
using Bekwaam.Postgres;
using Bekwaam.Sqlite;

namespace Bekwaam.Testing;

/// <summary>A database of its own for one test, gone with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(IDatabase database, DirectoryInfo? folder, string? connection)
    {
        Database = database;
        Folder = folder;
        Connection = connection;
    }

    public IDatabase Database { get; }

    /// <summary>The PostgreSQL connection string, or null on SQLite.</summary>
    public string? Connection { get; }

    /// <summary>The folder of the SQLite file, or null on PostgreSQL.</summary>
    public DirectoryInfo? Folder { get; }

    /// <summary>With the schema of this program and nothing in it.</summary>
    public static Task<TestDatabase> CreateAsync(Engine engine) => CreateAsync(engine, migrated: true);

    /// <summary>With nothing in it at all.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(Engine engine) => CreateAsync(engine, migrated: false);

    public AppDb Open() => Database.Open();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Connection is not null)
            await TestServer.DropAsync(Connection);
        Folder?.Delete(recursive: true);
    }

    private static async Task<TestDatabase> CreateAsync(Engine engine, bool migrated)
    {
        if (engine is Engine.Postgres)
        {
            var connection = await TestServer.CreateAsync(migrated);
            return new TestDatabase(new PostgresDatabase(connection), null, connection);
        }

        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        var file = Path.Combine(folder.FullName, "bekwaam.db");
        if (migrated)
            await File.WriteAllBytesAsync(file, await MigratedFile.BytesAsync());
        return new TestDatabase(new SqliteDatabase(file), folder, null);
    }
}
