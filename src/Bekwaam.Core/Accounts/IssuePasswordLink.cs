using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>
/// A link by which a colleague who forgot the password chooses a new one: an invitation that gives no roles,
/// because the account has its own.
/// </summary>
public static class IssuePasswordLink
{
    public static async Task<Outcome<InviteColleague.Issued>> RunAsync(
        AppDb db, Guid id, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleAsync(a => a.Id == id, cancel);
        if (account.DisabledAt is not null)
            return new Reason("This account is disabled. Enable it first.");
        // Who holds the link holds the account, so giving it out takes what giving out its roles takes.
        if (await RoleRules.CheckActorAsync(db, actor, account.Roles.Select(r => r.Role), cancel) is { } notAllowed)
            return notAllowed;

        await RevokeOfAsync(db, account, actor, now, address, cancel);
        var issued = InviteColleague.Make(account.Name, account.Email, [], actor, now);
        db.AccountInvitations.Add(issued.Invitation);
        AuditLog.Record(db, AuditKind.PasswordLinkIssued, actor, account.Email, null, now, address);
        await db.SaveChangesAsync(cancel);
        return issued;
    }

    /// <summary>Makes earlier links of this account useless, in the caller's unit of work.</summary>
    internal static Task RevokeOfAsync(AppDb db, Account account, Guid? actor, DateTimeOffset now, string? address, CancellationToken cancel) =>
        RevokeInvitation.RevokeOpenAsync(db, i => EmailAddress.Normalize(i.Email) == account.NormalizedEmail, actor, now, address, cancel);
}
