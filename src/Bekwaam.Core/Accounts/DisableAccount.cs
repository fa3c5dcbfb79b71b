using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Somebody left: signed out at the next request and no longer let in. The account stays, because the trail names it.</summary>
public static class DisableAccount
{
    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Guid id, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LastOwner.LockAsync(db, cancel);
        var account = await db.Accounts.Include(a => a.Roles).SingleAsync(a => a.Id == id, cancel);
        if (account.DisabledAt is not null)
            return account;
        if (await RoleRules.CheckActorAsync(db, actor, account.Roles.Select(r => r.Role), cancel) is { } notAllowed)
            return notAllowed;
        if (id == actor)
            return new Reason("You cannot disable your own account.");
        if (account.Roles.Exists(r => r.Role is Role.Owner) && await LastOwner.IsAsync(db, id, cancel))
            return LastOwner.Stays;

        account.DisabledAt = now;
        account.SecurityStamp = NewAccount.NewStamp();
        await RevokeInvitation.RevokeOpenAsync(db, i => i.InvitedBy == id, actor, now, address, cancel);
        // Enabled again, an account begins without programs that were forgotten about.
        DateTimeOffset? withdrawn = now;
        await db.ApiTokens.Where(t => t.AccountId == id && t.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, withdrawn), cancel);
        AuditLog.Record(db, AuditKind.Disabled, actor, account.Email, null, now, address);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return account;
    }
}
