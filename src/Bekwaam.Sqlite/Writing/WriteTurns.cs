using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Bekwaam.Sqlite.Writing;

/// <summary>
/// Who writes waits for its turn here, in the order of coming and without holding a thread; inside SQLite it would look again
/// and again, asleep in between. A transaction is committed without a flush of its own: it hands its turn on at once and
/// then waits for the flush that it shares with all who committed meanwhile. Whatever is written outside a transaction is
/// flushed by SQLite itself (<c>synchronous=full</c>).
/// </summary>
internal sealed class WriteTurns(string file) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly ConditionalWeakTable<SqliteConnection, Turn> Taken = [];
    private readonly string file = file;
    private readonly SemaphoreSlim free = new(1, 1);
    private readonly GroupFlush flush = new(() => FlushLog(file));

    public async Task TakeAsync(SqliteConnection connection, CancellationToken cancel)
    {
        if (!await free.WaitAsync(Longest, cancel))
            throw TookTooLong();
        Begin(connection);
    }

    public void Take(SqliteConnection connection)
    {
        if (!free.Wait(Longest))
            throw TookTooLong();
        Begin(connection);
    }

    /// <summary>The turn that was taken for the transaction which this connection began last, to be given back with it.</summary>
    public static Turn? Of(SqliteConnection connection) => Taken.TryGetValue(connection, out var turn) ? turn : null;

    public void Dispose() => free.Dispose();

    private static TimeoutException TookTooLong() => new($"Nothing could be saved for {Longest.TotalSeconds:0} seconds: another transaction is still writing.");

    private void Begin(SqliteConnection connection)
    {
        // Only a write-ahead log can be flushed by whoever comes along.
        var shares = SqlitePragmas.HasLog(connection);
        if (shares)
            SqlitePragmas.FlushEach(connection, on: false);
        Taken.AddOrUpdate(connection, new Turn(this, connection, shares));
    }

    // Opened for each flush: SQLite takes the file away when its last connection closes, and makes another.
    private static void FlushLog(string file)
    {
        using var handle = File.OpenHandle(file + "-wal", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Of one transaction.</summary>
    internal sealed class Turn(WriteTurns turns, SqliteConnection connection, bool shares)
    {
        private bool given;

        /// <summary>The next may write.</summary>
        public void Give()
        {
            if (given)
                return;
            given = true;
            Taken.Remove(connection);
            if (shares && connection.State is System.Data.ConnectionState.Open)
                SqlitePragmas.FlushEach(connection, on: true);
            turns.free.Release();
        }

        /// <summary>Ends when what this transaction committed is durable.</summary>
        public Task FlushedAsync() => shares ? turns.flush.WaitAsync() : Task.CompletedTask;

        /// <summary>The same for who cannot wait: flushes on its own.</summary>
        public void Flush()
        {
            if (shares)
                FlushLog(turns.file);
        }
    }
}
