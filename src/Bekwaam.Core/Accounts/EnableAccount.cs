using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Lets somebody in again, with the password and roles of before.</summary>
public static class EnableAccount
{
    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Guid id, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var account = await db.Accounts.Include(a => a.Roles).SingleAsync(a => a.Id == id, cancel);
        if (account.DisabledAt is null)
            return account;
        if (await RoleRules.CheckActorAsync(db, actor, account.Roles.Select(r => r.Role), cancel) is { } notAllowed)
            return notAllowed;
        account.DisabledAt = null;
        account.FailedSignIns = 0;
        account.LockedUntil = null;
        AuditLog.Record(db, AuditKind.Enabled, actor, account.Email, null, now, address);
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
