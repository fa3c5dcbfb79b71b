using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bekwaam.Sqlite;

/// <summary>Sets up each connection to the file once; pooled ones come back set up.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// What a person was told is saved survives a power cut (<c>synchronous=full</c>); a writer waits its turn inside SQLite,
    /// which looks again within milliseconds; 16 MB of pages are kept at hand.
    /// </summary>
    private const string Pragmas = """
        pragma busy_timeout = 10000;
        pragma synchronous = full;
        pragma cache_size = -64000;
        pragma temp_store = memory;
        """;

    private readonly ConditionalWeakTable<object, object> ready = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

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
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        ready.AddOrUpdate(handle, Pragmas);
    }
}
