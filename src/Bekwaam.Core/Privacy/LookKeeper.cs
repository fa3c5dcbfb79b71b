using Bekwaam.Core.Data;

namespace Bekwaam.Core.Privacy;

/// <summary>
/// Keeps who looked at whom, of everybody who does so at the same moment with one write: a look is kept before what was
/// looked at is shown, and a hundred people who open pages share the wait for the disk.
/// </summary>
/// <param name="database">Where.</param>
public sealed class LookKeeper(IDatabase database)
{
    private readonly Lock changing = new();
    private Batch? next;
    private bool busy;

    /// <param name="Way">How they looked.</param>
    /// <param name="Address">Where the request came from, when that is known.</param>
    public sealed record Look(Guid Relation, Guid Account, LookWay Way, DateTimeOffset At, string? Address);

    private sealed class Batch
    {
        public List<Look> Looks { get; } = [];

        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Ends when the look is durable; fails when it could not be kept.</summary>
    public Task KeepAsync(Look look)
    {
        lock (changing)
        {
            next ??= new Batch();
            next.Looks.Add(look);
            var kept = next.Kept.Task;
            if (!busy)
            {
                busy = true;
                _ = Task.Run(RunAsync);
            }

            return kept;
        }
    }

    private async Task RunAsync()
    {
        while (Take() is { } batch)
        {
            try
            {
                await WriteAsync(batch.Looks);
                batch.Kept.SetResult();
            }
#pragma warning disable CA1031 // Whatever went wrong is told to everybody who waits for it; the next ones are tried again.
            catch (Exception failed)
#pragma warning restore CA1031
            {
                batch.Kept.SetException(failed);
            }
        }
    }

    private Batch? Take()
    {
        lock (changing)
        {
            var batch = next;
            next = null;
            busy = batch is not null;
            return batch;
        }
    }

    private async Task WriteAsync(List<Look> looks)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var look in looks)
            await RecordLook.AtOneAsync(database, db, look.Relation, look.Account, look.Way, look.At, look.Address, CancellationToken.None);
        await transaction.CommitAsync();
    }
}
