using System.Data.Common;

namespace Bekwaam.Core.Data.Backups;

/// <summary>
/// An engine's tables as plain rows. A cell is null, a <c>long</c>, a <c>double</c>, a <c>string</c> or a <c>byte[]</c>, the
/// same on both engines (times are ticks, days are numbers, keys are sixteen bytes), so that a backup of one restores
/// into the other.
/// </summary>
public interface ITables
{
    /// <summary>Begins a transaction that sees one moment of the data, while others go on writing.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Every table of the program, those that others refer to first.</summary>
    Task<IReadOnlyList<string>> ListAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Its columns by name, in an order that both engines agree on.</summary>
    Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table, CancellationToken cancel);

    /// <summary>All rows; the array is used again for the next row.</summary>
    IAsyncEnumerable<object?[]> ReadAsync(DbConnection connection, string table, IReadOnlyList<string> columns, CancellationToken cancel);

    /// <summary>Adds rows inside the transaction that <paramref name="change"/> is.</summary>
    /// <returns>How many.</returns>
    Task<long> WriteAsync(DbTransaction change, string table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancel);

    /// <summary>What the engine itself finds wrong with its files; empty when nothing is.</summary>
    Task<IReadOnlyList<string>> CheckAsync(DbConnection connection, CancellationToken cancel);
}
