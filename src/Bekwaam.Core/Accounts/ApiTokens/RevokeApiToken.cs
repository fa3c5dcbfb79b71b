using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts.ApiTokens;

/// <summary>Makes one's own token useless, at once.</summary>
public static class RevokeApiToken
{
    public static async Task<Outcome<ApiToken>> RunAsync(AppDb db, Guid id, Guid owner, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && t.AccountId == owner && t.RevokedAt == null, cancel) is not { } token)
            return new Reason("This token was withdrawn already.");
        token.RevokedAt = now;
        AuditLog.Record(db, AuditKind.TokenRevoked, owner, token.Name, null, now, address);
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
