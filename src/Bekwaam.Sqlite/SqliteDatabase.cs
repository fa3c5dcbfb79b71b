using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Jobs;
using Bekwaam.Sqlite.Keeping;
using Bekwaam.Sqlite.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using IRelationalTransactionFactory = Microsoft.EntityFrameworkCore.Storage.IRelationalTransactionFactory;

namespace Bekwaam.Sqlite;

/// <summary>One file on one machine.</summary>
public sealed class SqliteDatabase : IDatabase
{
    /// <summary>Units of work that wait open for the next: when more people come at once, the others open and close their own.</summary>
    private const int MostKept = 32;

    private readonly PooledDbContextFactory<SqliteDb> contexts;
    private readonly WriteTurns turns;
    private readonly KeptConnections connections;

    /// <param name="file">Path of the database file; made when absent, its folder must exist.</param>
    public SqliteDatabase(string file)
    {
        File = file;
        BackupFolder = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "backups"));
        // No pool of the library's own: what is open stays so with its unit of work.
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30, Pooling = false }.ToString();
        turns = new WriteTurns(file);
        connections = new KeptConnections(connection);
        contexts = new PooledDbContextFactory<SqliteDb>(new DbContextOptionsBuilder<SqliteDb>()
            .UseSqlite(connection)
            .EnableThreadSafetyChecks(false)
            .AddInterceptors(new SqlitePragmas(), connections, new TurnTaking(turns), NewJobs, AtHand)
            .ReplaceService<IRelationalTransactionFactory, TurnTransactionFactory>()
            .Options, MostKept);
    }

    public string Engine => "sqlite";

    public string File { get; }

    public DirectoryInfo BackupFolder { get; }

    public ISchema Schema { get; } = new SqliteSchema();

    public ITables Tables { get; } = new SqliteTables();

    public JobSignal NewJobs { get; } = new();

    public AtHand AtHand { get; } = new();

    /// <summary>One writer at a time: nothing is ever locked by another.</summary>
    public string SkipLocked => "";

    public AppDb Open() => contexts.CreateDbContext().With(AtHand).ForAll();

    public IBulkWriter Bulk(AppDb db, string table, params IReadOnlyList<string> columns) => new SqliteBulkWriter(db, table, columns);

    public object Stored(object value) => value switch
    {
        Guid key => key.ToByteArray(bigEndian: true),
        DateTimeOffset time => time.UtcTicks,
        DateOnly day => day.DayNumber,
        decimal number => (double)number,
        _ => value,
    };

    public async Task<EngineReport> InspectAsync(CancellationToken cancel)
    {
        await using var db = Open();
        var version = await SqlitePragmas.ReadAsync(db, "select sqlite_version()", cancel);
        var journal = await SqlitePragmas.ReadAsync(db, "pragma journal_mode", cancel);
        var synchronous = await SqlitePragmas.ReadAsync(db, "pragma synchronous", cancel);
        var keys = await SqlitePragmas.ReadAsync(db, "pragma foreign_keys", cancel);
        var wrong = new List<string>();
        if (journal != "wal")
            wrong.Add($"The file is in journal mode {journal} instead of wal: readers and writers wait for each other. Run 'pragma journal_mode = wal' on it while Bekwaam is stopped.");
        if (synchronous != "2" || keys != "1")
            wrong.Add("The connection is not durable or does not keep references. This is a fault in the program: report it.");
        return new EngineReport("SQLite " + version, null, wrong);
    }

    public async Task OptimiseAsync(CancellationToken cancel)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"pragma optimize", cancel);
        await db.Database.ExecuteSqlAsync($"pragma wal_checkpoint(truncate)", cancel);
    }

    public ValueTask DisposeAsync()
    {
        connections.Dispose();
        turns.Dispose();
        return ValueTask.CompletedTask;
    }
}
