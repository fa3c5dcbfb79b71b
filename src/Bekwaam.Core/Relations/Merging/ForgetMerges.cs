using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// For whoever erases a relation: clears what merges remember of it, and names the signposts that lead to it, which are the same
/// person and are to be erased along. From then on these merges cannot be undone.
/// </summary>
public static class ForgetMerges
{
    /// <returns>The relations that were taken up in it, in one step or several.</returns>
    public static async Task<IReadOnlyList<Guid>> RunAsync(AppDb db, Guid relation, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var signposts = new List<Guid>();
        var from = new List<Guid> { relation };
        while (from.Count > 0)
        {
            from = await db.Relations.Where(r => r.MergedInto != null && from.Contains(r.MergedInto.Value)).Select(r => r.Id).ToListAsync(cancel);
            signposts.AddRange(from);
        }

        var all = signposts.Append(relation).ToList();
        await db.RelationMerges.Where(m => all.Contains(m.SurvivorId) || all.Contains(m.AbsorbedId)).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Before, (string?)null)
            .SetProperty(m => m.Absorbed, (string?)null)
            .SetProperty(m => m.After, (string?)null)
            .SetProperty(m => m.Left, (string?)null), cancel);
        return signposts;
    }
}
