using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bekwaam.Sqlite;

/// <summary>Sets up each connection to the file once; those that stay open come back set up.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// What a person was told is saved survives a power cut (<c>synchronous=full</c>); a writer waits its turn inside SQLite,
    /// which looks again within milliseconds; 6 MB of pages are kept at hand for each connection.
    /// </summary>
    private const string Pragmas = """
        pragma busy_timeout = 10000;
        pragma synchronous = full;
        pragma cache_size = -6000;
        pragma temp_store = memory;
        """;

    // A load of rows in no order comes back to the same pages: 64 MB of them are kept, for as long as it takes.
    private const string Room = "pragma cache_size = -64000";
    private const string NoRoom = "pragma cache_size = -6000; pragma shrink_memory";

    private static readonly ConditionalWeakTable<object, object> Roomy = [];
    private static readonly ConditionalWeakTable<object, object> Logged = [];

    private readonly ConditionalWeakTable<object, object> ready = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    /// <summary>More memory for a load of rows, until whoever loads is done with the connection.</summary>
    public static void GiveRoom(SqliteConnection connection)
    {
        if (Roomy.TryAdd(connection.Handle!, Room))
            Run(connection, Room);
    }

    /// <summary>Gives back what <see cref="GiveRoom"/> gave.</summary>
    public static void TakeRoom(SqliteConnection connection)
    {
        if (connection.Handle is { } handle && Roomy.Remove(handle))
            Run(connection, NoRoom);
    }

    /// <summary>Whether changes go to a write-ahead log.</summary>
    public static bool HasLog(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (Logged.TryGetValue(handle, out var known))
            return (bool)known;
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode";
        var has = command.ExecuteScalar() is "wal";
        Logged.AddOrUpdate(handle, has);
        return has;
    }

    /// <summary>Whether SQLite brings each commit on this connection to the disk, or somebody else does.</summary>
    public static void FlushEach(SqliteConnection connection, bool on) =>
        SQLitePCL.raw.sqlite3_exec(connection.Handle, on ? "pragma synchronous = full" : "pragma synchronous = normal");

    /// <summary>One value, as text.</summary>
    public static async Task<string> ReadAsync(DbContext db, string sql, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) ?? "";
    }

    private void Prepare(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (ready.TryGetValue(handle, out _))
            return;
        Run(connection, Pragmas);
        ready.AddOrUpdate(handle, Pragmas);
    }

    private static void Run(DbConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
