using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bekwaam.Sqlite.Keeping;

/// <summary>Gives each unit of work a connection that stays open, and closes them all in the end.</summary>
internal sealed class KeptConnections(string connection) : DbConnectionInterceptor, IDbCommandInterceptor, IDisposable
{
    private readonly Lock changing = new();
    private readonly List<WeakReference<KeptConnection>> made = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var own = new KeptConnection(connection);
        lock (changing)
        {
            made.RemoveAll(reference => !reference.TryGetTarget(out _));
            made.Add(new WeakReference<KeptConnection>(own));
        }

        return InterceptionResult<DbConnection>.SuppressWithResult(own);
    }

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var asked = (SqliteCommand)result;
        return asked.Connection is KeptConnection own ? own.Prepared(asked) : asked;
    }

    /// <summary>So that the file can be taken away.</summary>
    public void Dispose()
    {
        lock (changing)
        {
            foreach (var reference in made)
                if (reference.TryGetTarget(out var own))
                    own.Dispose();
            made.Clear();
        }
    }
}
