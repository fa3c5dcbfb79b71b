using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Bulk;

/// <summary>A bulk action as its page shows it.</summary>
/// <param name="Action">The action.</param>
/// <param name="By">Who did it.</param>
/// <param name="LeftAlone">Those that undoing left as they were, because they were changed since; the first hundred.</param>
public sealed record BulkView(BulkAction Action, string? By, IReadOnlyList<BulkView.Line> LeftAlone)
{
    public sealed record Line(int Number, string Name);
}

public static class ReadBulk
{
    private const int MostLines = 100;
    private const int MostLatest = 20;

    public static async Task<BulkView?> RunAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.BulkActions.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } action)
            return null;
        var left = await db.BulkRows.Where(r => r.ActionId == id && r.LeftAlone).OrderBy(r => r.RelationId).Take(MostLines)
            .Join(db.Relations, row => row.RelationId, r => r.Id, (_, r) => new BulkView.Line(r.Number, r.Name)).ToListAsync(cancel);
        return new BulkView(action, await db.Accounts.Where(a => a.Id == action.By).Select(a => a.Name).SingleOrDefaultAsync(cancel), left);
    }

    /// <summary>The latest ones, newest first.</summary>
    public static async Task<IReadOnlyList<BulkAction>> LatestAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.BulkActions.AsNoTracking().OrderByDescending(a => a.Id).Take(MostLatest).ToListAsync(cancel);
    }
}
