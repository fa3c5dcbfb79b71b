using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Segments;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>Takes an import out of the register again, and says what it had to leave.</summary>
public sealed class UndoRelationImport(IDatabase database)
{
    /// <summary>The work itself, for an import in state <see cref="RelationImportState.Undoing"/>.</summary>
    public async Task RunAsync(int number, RelationImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        if (!await db.RelationImports.AnyAsync(i => i.Number == number && i.State == RelationImportState.Undoing, cancel))
            return;
        await db.RelationImportNotes.Where(n => n.Import == number).ExecuteDeleteAsync(cancel);
        var notes = new RelationImportNotes(number);
        var (taken, back, left) = await new TakeOutRelations(database, work, notes).RunAsync(number, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.RelationImports.SingleAsync(i => i.Number == number, cancel);
        import.State = RelationImportState.Undone;
        import.UndoneAt = work.Now;
        var report = import.Report is null ? new RelationImportReport() : StoredJson.Read<RelationImportReport>(import.Report);
        import.Report = StoredJson.Write(report with { TakenOut = taken, PutBack = back, Left = left, Reasons = notes.Counts });
        JobQueue.Enqueue(db, RefreshSegments.JobKind, new RefreshSegments.Work(null), work.Now);
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }
}
