using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Makes an invitation's link useless.</summary>
public static class RevokeInvitation
{
    public static async Task<Outcome<AccountInvitation>> RunAsync(
        AppDb db, Guid invitation, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (await RoleRules.CheckActorAsync(db, actor, [], cancel) is { } notAllowed)
            return notAllowed;
        var revoked = await RevokeOpenAsync(db, i => i.Id == invitation, actor, now, address, cancel);
        if (revoked.Count == 0)
            return new Reason("This invitation has been used or withdrawn already.");
        await db.SaveChangesAsync(cancel);
        return revoked[0];
    }

    /// <summary>In the caller's unit of work, which saves. Run-out links are revoked as well: that leaves the list tidy.</summary>
    internal static async Task<List<AccountInvitation>> RevokeOpenAsync(
        AppDb db, Func<AccountInvitation, bool> which, Guid? actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var open = await db.AccountInvitations.Where(i => i.AcceptedAt == null && i.RevokedAt == null).ToListAsync(cancel);
        var revoked = open.Where(which).ToList();
        foreach (var invitation in revoked)
        {
            invitation.RevokedAt = now;
            AuditLog.Record(db, AuditKind.InvitationRevoked, actor, invitation.Email, null, now, address);
        }

        return revoked;
    }
}
