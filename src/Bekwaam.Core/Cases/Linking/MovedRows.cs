using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Linking;

/// <summary>What hangs on a case besides its thread, by its keys: it goes along with a merge, and back.</summary>
public sealed record MovedRows(IReadOnlyList<Guid> Moments, IReadOnlyList<Guid> Promises, IReadOnlyList<Guid> Consultations, IReadOnlyList<Guid> Transfers, IReadOnlyList<Guid> Grants)
{
    internal static async Task<MovedRows> OfAsync(AppDb db, Guid id, CancellationToken cancel) => new(
        await db.Moments.Where(m => m.CaseId == id).Select(m => m.Id).ToListAsync(cancel),
        await db.Promises.Where(p => p.CaseId == id).Select(p => p.Id).ToListAsync(cancel),
        await db.Consultations.Where(c => c.CaseId == id).Select(c => c.Id).ToListAsync(cancel),
        await db.Transfers.Where(t => t.CaseId == id).Select(t => t.Id).ToListAsync(cancel),
        await db.Grants.Where(g => g.CaseId == id).Select(g => g.Id).ToListAsync(cancel));

    /// <summary>In the caller's transaction.</summary>
    internal async Task MoveAsync(AppDb db, Guid to, CancellationToken cancel)
    {
        var (moments, promises, consultations, transfers, grants) = (Moments.ToList(), Promises.ToList(), Consultations.ToList(), Transfers.ToList(), Grants.ToList());
        await db.Moments.Where(m => EF.Parameter(moments).Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.CaseId, to), cancel);
        // Whoever settles a promise at this moment learns that it went elsewhere.
        await db.Promises.Where(p => EF.Parameter(promises).Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.CaseId, to).SetProperty(p => p.Version, p => p.Version + 1), cancel);
        await db.Consultations.Where(c => EF.Parameter(consultations).Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.CaseId, to).SetProperty(c => c.Version, c => c.Version + 1), cancel);
        await db.Transfers.Where(t => EF.Parameter(transfers).Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.CaseId, to), cancel);
        await db.Grants.Where(g => EF.Parameter(grants).Contains(g.Id)).ExecuteUpdateAsync(set => set.SetProperty(g => g.CaseId, to), cancel);
    }
}
