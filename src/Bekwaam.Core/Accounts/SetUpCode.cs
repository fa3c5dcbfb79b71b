using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>
/// The one-time code that proves that who sets up can see the console. Twelve letters and figures that are not mistaken
/// for one another (60 bits); only its hash is kept, as a setting of its own, so that every node knows the code of every
/// other and two that start at once do not get in each other's way.
/// </summary>
public static class SetUpCode
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 12;
    private const int Group = 4;
    private const string Prefix = "set-up-code.";

    /// <summary>Makes a code, to be shown now or never.</summary>
    public static async Task<string> IssueAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var code = RandomNumberGenerator.GetString(Letters, Length);
        db.Settings.Add(new Setting { Name = NameOf(code), Json = "{}", ChangedAt = now });
        await db.SaveChangesAsync(cancel);
        return string.Join('-', code.Chunk(Group).Select(letters => new string(letters)));
    }

    /// <summary>Whether this is a code that was shown, however it is spaced or capitalised.</summary>
    public static Task<bool> MatchesAsync(AppDb db, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var name = NameOf(new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(Length + 1)]));
        return db.Settings.AnyAsync(s => s.Name == name && s.ChangedAt > now - ValidFor, cancel);
    }

    /// <summary>No code works from here on; in the caller's unit of work, which saves.</summary>
    internal static async Task ForgetAsync(AppDb db, CancellationToken cancel) =>
        db.Settings.RemoveRange(await db.Settings.Where(s => s.Name.StartsWith(Prefix)).ToListAsync(cancel));

    private static string NameOf(string code) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
