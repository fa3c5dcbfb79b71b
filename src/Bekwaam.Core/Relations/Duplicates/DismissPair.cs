using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Duplicates;

/// <summary>Somebody says that two relations are two; or takes that back.</summary>
public static class DismissPair
{
    public static Task<Outcome<DuplicatePair>> RunAsync(AppDb db, Guid pair, Guid? by, DateTimeOffset now, CancellationToken cancel) =>
        SetAsync(db, pair, DuplicateState.Open, DuplicateState.Dismissed, by, now, cancel);

    public static Task<Outcome<DuplicatePair>> ReopenAsync(AppDb db, Guid pair, Guid? by, DateTimeOffset now, CancellationToken cancel) =>
        SetAsync(db, pair, DuplicateState.Dismissed, DuplicateState.Open, by, now, cancel);

    /// <summary>After a merge or its undoing: the pair is settled, or open again. Nothing when the two were never listed.</summary>
    public static async Task SettleAsync(AppDb db, Guid one, Guid other, bool merged, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.DuplicatePairs.Where(p => (p.AId == one && p.BId == other) || (p.AId == other && p.BId == one)).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, merged ? DuplicateState.Merged : DuplicateState.Dismissed)
            .SetProperty(p => p.DecidedAt, now)
            .SetProperty(p => p.DecidedBy, by), cancel);
    }

    private static async Task<Outcome<DuplicatePair>> SetAsync(
        AppDb db, Guid id, DuplicateState from, DuplicateState to, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } pair || pair.State != from)
            return new Reason("Somebody has decided about these two already.");
        pair.State = to;
        pair.DecidedAt = to is DuplicateState.Open ? null : now;
        pair.DecidedBy = to is DuplicateState.Open ? null : by;
        await db.SaveChangesAsync(cancel);
        return pair;
    }
}
