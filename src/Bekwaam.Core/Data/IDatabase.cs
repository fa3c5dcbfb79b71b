using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Jobs;

namespace Bekwaam.Core.Data;

/// <summary>The database of an installation; the two engines implement it.</summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>"sqlite" or "postgresql".</summary>
    string Engine { get; }

    /// <summary>Where a backup goes before the schema changes.</summary>
    DirectoryInfo BackupFolder { get; }

    /// <summary>How its schema is made, changed and looked at.</summary>
    ISchema Schema { get; }

    /// <summary>Its tables as plain rows, for backups.</summary>
    ITables Tables { get; }

    /// <summary>A new unit of work; the caller disposes of it.</summary>
    AppDb Open();

    /// <summary>Tells the worker in this process that jobs were enqueued.</summary>
    JobSignal NewJobs { get; }

    /// <summary>Names and settings.</summary>
    AtHand AtHand { get; }

    /// <summary>What a select ends with so that rows another node has locked are passed over; empty where one writes at a time.</summary>
    string SkipLocked { get; }

    /// <summary>A value as this engine stores it, for parameters of SQL that is written by hand.</summary>
    object Stored(object value);

    /// <summary>The engine's version and what is wrong with how it is set up.</summary>
    Task<EngineReport> InspectAsync(CancellationToken cancel);

    /// <summary>Daily housekeeping of the engine's own.</summary>
    Task OptimiseAsync(CancellationToken cancel);

    /// <summary>
    /// Writes many rows fast. Inside the transaction that <paramref name="db"/> is in, which must be there; until the writer
    /// is completed and disposed of, nothing else may be asked of that connection.
    /// </summary>
    /// <param name="db">Whose connection and transaction.</param>
    /// <param name="table">The table's name in the database.</param>
    /// <param name="columns">Its columns' names, in the order in which each row is written.</param>
    IBulkWriter Bulk(AppDb db, string table, params IReadOnlyList<string> columns);
}

/// <param name="Version">As the engine says it.</param>
/// <param name="Clock">The server's clock, or null where the engine has none of its own.</param>
/// <param name="Wrong">In plain English, with what to do.</param>
public sealed record EngineReport(string Version, DateTimeOffset? Clock, IReadOnlyList<string> Wrong);
