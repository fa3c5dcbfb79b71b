using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data.Backups;

public sealed class BackupDuringLoadTests
{
    private const int RowsInBatch = 5;
    private const int EarlierRows = 20_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_backup_taken_while_others_write_holds_every_committed_batch_whole_and_no_other(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("bekwaam-test-");
        var file = Path.Combine(folder.FullName, "backup.zip");
        await using var source = await TestDatabase.CreateAsync(engine);
        await FillAsync(source);
        var committed = 0;
        using var enough = new CancellationTokenSource();
        var warm = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await WriteBatchAsync(source, committed);
                if (Interlocked.Increment(ref committed) == 3)
                    warm.SetResult();
            }
        }, Cancel);
        await warm.Task.WaitAsync(Cancel);
        var before = Volatile.Read(ref committed);
        await new WriteBackup(source.Database).RunAsync(file, SomeOfEverything.Now, null, Cancel);
        var after = Volatile.Read(ref committed);
        await enough.CancelAsync();
        await writing;
        after.ShouldBeGreaterThan(before, "Writing went on during the backup.");

        await using var target = await TestDatabase.CreateEmptyAsync(engine);
        await using (var archive = (await BackupArchive.OpenAsync(file, Cancel)).Value)
            (await new RestoreBackup(target.Database).RunAsync(archive, SomeOfEverything.Now, null, Cancel)).Done.ShouldBeTrue();
        folder.Delete(recursive: true);
        await using var db = target.Open();
        var batches = await db.AuditEvents.Where(e => e.Kind == "batch").GroupBy(e => e.Subject!)
            .Select(g => new { Number = g.Key, Rows = g.Count() }).ToListAsync(Cancel);
        batches.ShouldAllBe(batch => batch.Rows == RowsInBatch);
        // What was committed before is in; what is in is an unbroken row of batches; none is from after.
        batches.Select(batch => int.Parse(batch.Number, null)).Order().ShouldBe(Enumerable.Range(0, batches.Count));
        batches.Count.ShouldBeInRange(before, after + 1);
        (await db.AuditEvents.CountAsync(e => e.Kind == "earlier", Cancel)).ShouldBe(EarlierRows);
    }

    private static async Task WriteBatchAsync(TestDatabase database, int number)
    {
        await using var db = database.Open();
        for (var i = 0; i < RowsInBatch; i++)
            db.AuditEvents.Add(new AuditEvent { Id = RandomKey.New(), At = SomeOfEverything.Now, Kind = "batch", Subject = number.ToString("0", null) });
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        using (var rows = database.Database.Bulk(db, "audit_events", "id", "at", "kind"))
        {
            for (var i = 0; i < EarlierRows; i++)
            {
                rows.StartRow();
                rows.Write(RandomKey.New());
                rows.Write(SomeOfEverything.Now);
                rows.Write("earlier");
            }

            await rows.CompleteAsync(Cancel);
        }

        await transaction.CommitAsync(Cancel);
    }
}
