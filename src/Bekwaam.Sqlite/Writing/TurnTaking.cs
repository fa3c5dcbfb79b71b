using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bekwaam.Sqlite.Writing;

/// <summary>Takes a turn to write before each transaction begins.</summary>
internal sealed class TurnTaking(WriteTurns turns) : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        var own = (SqliteConnection)connection;
        turns.Take(own);
        return Begin(own, eventData);
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        var own = (SqliteConnection)connection;
        await turns.TakeAsync(own, cancellationToken);
        return Begin(own, eventData);
    }

    /// <summary>Begun here, so that a transaction which cannot begin gives its turn back.</summary>
    private static InterceptionResult<DbTransaction> Begin(SqliteConnection connection, TransactionStartingEventData data)
    {
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(data.IsolationLevel));
        }
        catch
        {
            WriteTurns.Of(connection)?.Give();
            throw;
        }
    }
}
