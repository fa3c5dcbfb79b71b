using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bekwaam.Sqlite.Writing;

/// <summary>A transaction that gives its turn to write back however it ends, and is committed when that is durable.</summary>
internal sealed class TurnTransaction(
    IRelationalConnection connection, DbTransaction transaction, Guid transactionId, IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger, bool transactionOwned,
    ISqlGenerationHelper sqlGenerationHelper, WriteTurns.Turn turn)
    : RelationalTransaction(connection, transaction, transactionId, logger, transactionOwned, sqlGenerationHelper)
{
    public override void Commit()
    {
        base.Commit();
        turn.Give();
        turn.Flush();
    }

    public override async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        await base.CommitAsync(cancellationToken);
        turn.Give();
        await turn.FlushedAsync();
    }

    public override void Dispose()
    {
        base.Dispose();
        turn.Give();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        turn.Give();
    }
}

/// <summary>Makes them; instead of the provider's own.</summary>
internal sealed class TurnTransactionFactory(RelationalTransactionFactoryDependencies dependencies) : RelationalTransactionFactory(dependencies)
{
    public override RelationalTransaction Create(
        IRelationalConnection connection, DbTransaction transaction, Guid transactionId, IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger, bool transactionOwned) =>
        transactionOwned && WriteTurns.Of((SqliteConnection)connection.DbConnection) is { } turn
            ? new TurnTransaction(connection, transaction, transactionId, logger, transactionOwned, Dependencies.SqlGenerationHelper, turn)
            : base.Create(connection, transaction, transactionId, logger, transactionOwned);
}
