using System.Security.Cryptography;
using System.Xml.Linq;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Hosting;

/// <summary>
/// The keys in the database that the key file of this node does not open: it is missing, or another's. Serving all the same
/// would make new ones in silence, and what the old ones sealed would be lost without anybody having decided so.
/// </summary>
internal static class LostKeys
{
    /// <returns>How many keys there are, and which of them stay shut.</returns>
    public static async Task<(int All, IReadOnlyList<Guid> Shut)> FindAsync(AppDb db, KeyFile file, CancellationToken cancel)
    {
        var keys = await db.DataProtectionKeys.AsNoTracking().Select(key => new { key.Id, key.Xml }).ToListAsync(cancel);
        return (keys.Count, [.. keys.Where(key => !Opens(file, key.Xml)).Select(key => key.Id)]);
    }

    /// <returns>Why this program must not serve, or null.</returns>
    public static async Task<Reason?> RefusalAsync(AppDb db, KeyFile file, CancellationToken cancel)
    {
        if (await FindAsync(db, file, cancel) is not { Shut.Count: > 0 and var shut })
            return null;
        return file.File.Exists
            ? new Reason("The key file {0} does not open {1} of the keys in the database: it is not the one that made them. Put the right one there, from where you keep it or from another node. If it is lost for good, start once with --forget-keys: everybody signs in again.", file.File.FullName, shut)
            : new Reason("The key file {0} is missing, and {1} of the keys in the database open with it only. Put it back from where you keep it, or copy it from another node. If it is lost for good, start once with --forget-keys: everybody signs in again.", file.File.FullName, shut);
    }

    /// <summary>Gives up what cannot be opened any more.</summary>
    /// <returns>How many keys that were.</returns>
    public static async Task<int> ForgetAsync(AppDb db, KeyFile file, CancellationToken cancel)
    {
        var shut = (await FindAsync(db, file, cancel)).Shut;
        return await db.DataProtectionKeys.Where(key => shut.Contains(key.Id)).ExecuteDeleteAsync(cancel);
    }

    private static bool Opens(KeyFile file, string xml)
    {
        try
        {
            return XElement.Parse(xml).Descendants("withKeyFile").All(secret => file.Decrypt(Convert.FromBase64String(secret.Value)).Length > 0);
        }
        catch (Exception error) when (error is CryptographicException or IOException or FormatException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
