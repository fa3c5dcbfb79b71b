using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Gives and takes roles; who is signed in meanwhile has to sign in again.</summary>
public static class ChangeRoles
{
    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Guid id, IReadOnlyCollection<Role> roles, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (RoleRules.CheckChoice(roles) is { } wrong)
            return wrong;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LastOwner.LockAsync(db, cancel);
        var account = await db.Accounts.Include(a => a.Roles).SingleAsync(a => a.Id == id, cancel);
        var old = account.Roles.Select(r => r.Role).ToHashSet();
        var given = roles.ToHashSet();
        if (old.SetEquals(given))
            return account;
        if (await RefusalAsync(db, account, old, given, actor, cancel) is { } refusal)
            return refusal;

        account.Roles.RemoveAll(r => !given.Contains(r.Role));
        account.Roles.AddRange(given.Except(old).Select(role => new AccountRole { AccountId = id, Role = role }));
        account.SecurityStamp = NewAccount.NewStamp();
        if (!given.Contains(Role.Owner) && !given.Contains(Role.Administrator))
            await RevokeInvitation.RevokeOpenAsync(db, i => i.InvitedBy == id, actor, now, address, cancel);
        AuditLog.Record(db, AuditKind.RolesChanged, actor, account.Email,
            new Dictionary<string, string> { ["from"] = InvitationRoles.Join(old), ["to"] = InvitationRoles.Join(given) }, now, address);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return account;
    }

    private static async Task<Reason?> RefusalAsync(
        AppDb db, Account account, HashSet<Role> old, HashSet<Role> given, Guid actor, CancellationToken cancel)
    {
        if (await RoleRules.CheckActorAsync(db, actor, old.Except(given).Concat(given.Except(old)), cancel) is { } notAllowed)
            return notAllowed;
        if (account.Id == actor && !old.Contains(Role.Owner))
            return new Reason("Somebody else changes your roles: an owner or another administrator.");
        var stopsOwning = old.Contains(Role.Owner) && !given.Contains(Role.Owner) && account.DisabledAt is null;
        return stopsOwning && await LastOwner.IsAsync(db, account.Id, cancel) ? LastOwner.Stays : null;
    }
}
