using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>Takes the cases of an import out again, in short steps. Those that somebody worked on since stay, and are counted.</summary>
public sealed class UndoCaseImport(IDatabase database)
{
    private const int AtOnce = 2_000;

    /// <summary>The work itself, for an import in state <see cref="CaseImportState.Undoing"/>.</summary>
    public async Task RunAsync(int number, CaseImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        if (!await db.CaseImports.AnyAsync(i => i.Number == number && i.State == CaseImportState.Undoing, cancel))
            return;
        var (taken, left) = await TakeOutAsync(number, work, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.CaseImports.SingleAsync(i => i.Number == number, cancel);
        import.State = CaseImportState.Undone;
        import.UndoneAt = work.Now;
        var report = import.Report is null ? new CaseImportReport() : StoredJson.Read<CaseImportReport>(import.Report);
        import.Report = StoredJson.Write(report with { TakenOut = taken, Left = left });
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <returns>How many were taken out, and how many left.</returns>
    internal async Task<(long Taken, long Left)> TakeOutAsync(int number, CaseImportWork work, CancellationToken cancel)
    {
        var (taken, left, from) = (0L, 0L, default(CaseNumber));
        while (true)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var after = from;
            var some = await db.Cases.Where(c => c.Source == number && c.Number > after).OrderBy(c => c.Number).Take(AtOnce).Select(c => new { c.Id, c.Number }).ToListAsync(cancel);
            if (some.Count == 0)
                return (taken, left);
            from = some[^1].Number;
            var ids = some.ConvertAll(c => c.Id);
            var used = await UsedAsync(db, ids, cancel);
            var free = ids.FindAll(id => !used.Contains(id));
            var documents = some.FindAll(c => !used.Contains(c.Id)).ConvertAll(c => c.Number.Packed);
            await db.CaseDocuments.Where(d => EF.Parameter(documents).Contains(d.Number)).ExecuteDeleteAsync(cancel);
            await db.CaseMessages.Where(m => EF.Parameter(free).Contains(m.CaseId)).ExecuteDeleteAsync(cancel);
            await db.Cases.Where(c => EF.Parameter(free).Contains(c.Id)).ExecuteDeleteAsync(cancel);
            taken += free.Count;
            left += used.Count;
            await work.HoldAsync(db, cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    /// <summary>Changed, spoken about, promised or followed by another: no longer only the import's.</summary>
    private static async Task<HashSet<Guid>> UsedAsync(AppDb db, List<Guid> ids, CancellationToken cancel)
    {
        var used = new HashSet<Guid>();
        used.UnionWith(await db.Cases.Where(c => EF.Parameter(ids).Contains(c.Id) && c.Version > 0).Select(c => c.Id).ToListAsync(cancel));
        used.UnionWith(await db.CaseMessages.Where(m => EF.Parameter(ids).Contains(m.CaseId) && m.Kind != MessageKind.Step).Select(m => m.CaseId).ToListAsync(cancel));
        used.UnionWith(await db.Moments.Where(m => EF.Parameter(ids).Contains(m.CaseId)).Select(m => m.CaseId).ToListAsync(cancel));
        used.UnionWith(await db.CaseLinks.Where(l => EF.Parameter(ids).Contains(l.CaseId)).Select(l => l.CaseId).ToListAsync(cancel));
        used.UnionWith(await db.CaseLinks.Where(l => EF.Parameter(ids).Contains(l.OtherId)).Select(l => l.OtherId).ToListAsync(cancel));
        used.UnionWith(await db.CaseBulkRows.Where(r => EF.Parameter(ids).Contains(r.CaseId)).Select(r => r.CaseId).ToListAsync(cancel));
        used.UnionWith(await db.Promises.Where(p => EF.Parameter(ids).Contains(p.CaseId)).Select(p => p.CaseId).ToListAsync(cancel));
        used.UnionWith(await db.Cases.Where(c => c.FollowsId != null && EF.Parameter(ids).Contains(c.FollowsId.Value)).Select(c => c.FollowsId!.Value).ToListAsync(cancel));
        return used;
    }
}
