using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>Follows the signposts from a relation that was taken up in another, to the one that is there now.</summary>
public static class FindSurvivor
{
    /// <returns>The relation itself when it was not merged; null when there is none with that number.</returns>
    public static async Task<Relation?> RunAsync(AppDb db, int number, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var relation = await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancel);
        while (relation is { State: RelationState.Merged, MergedInto: { } into })
            relation = await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == into, cancel);
        return relation;
    }
}
