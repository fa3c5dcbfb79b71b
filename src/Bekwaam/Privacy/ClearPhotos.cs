using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Privacy;

/// <summary>Throws photos away that no card shows any more: the same picture may be somebody else's too.</summary>
internal static class ClearPhotos
{
    public static async Task RunAsync(IDatabase database, FileStore files, IReadOnlyList<string> hashes, CancellationToken cancel)
    {
        await using var db = database.Open();
        foreach (var hash in hashes.Distinct(StringComparer.Ordinal))
        {
            var part = $"%{hash}%";
            var used = await db.Database.SqlQuery<int>(
                $"select 1 as \"Value\" from relations where card like {part} union all select 1 from relation_versions where card like {part} limit 1").ToListAsync(cancel);
            if (used.Count == 0)
                await files.DeleteIfUnusedAsync(hash, cancel);
        }
    }
}
