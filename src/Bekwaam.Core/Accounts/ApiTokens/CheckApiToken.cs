using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts.ApiTokens;

/// <summary>
/// Says whose token this is. Read anew at every request: a withdrawn token, a disabled account and a taken role have effect
/// at once.
/// </summary>
public static class CheckApiToken
{
    private const int LongestSecret = 100;
    private static readonly TimeSpan NoticedEvery = TimeSpan.FromMinutes(5);

    public sealed record Bearer(ApiToken Token, Account Account);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="secret">The token as sent.</param>
    /// <param name="email">The mail address sent with it; null where none is asked for.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null when it lets nobody in.</returns>
    public static async Task<Bearer?> RunAsync(AppDb db, string secret, string? email, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (secret.Length > LongestSecret || !secret.StartsWith(IssueApiToken.Prefix, StringComparison.Ordinal))
            return null;
        var hash = IssueApiToken.HashOf(secret);
        if (await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.TokenHash == hash, cancel) is not { } token || !token.Works(now))
            return null;
        var account = await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.Id == token.AccountId && a.DisabledAt == null, cancel);
        if (account is null || (email is not null && EmailAddress.Normalize(email) != account.NormalizedEmail))
            return null;
        if (token.LastUsedAt is null || now - token.LastUsedAt > NoticedEvery)
        {
            DateTimeOffset? used = now;
            await db.ApiTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, used), cancel);
        }

        return new Bearer(token, account);
    }
}
