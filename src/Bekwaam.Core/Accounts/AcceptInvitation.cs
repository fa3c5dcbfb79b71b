using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>A colleague with a link makes an account; the link works once.</summary>
public static class AcceptInvitation
{
    /// <summary>The same for a link that never was, ran out, was withdrawn or was used: a stranger learns nothing.</summary>
    public static readonly Reason NoLonger = new Reason("This link does not work, or no longer. It can be used once, within {0} days. Ask for a new one.", InviteColleague.ValidFor.Days);

    public sealed record Input(string Token, string Name, string Password, string? Language);

    /// <summary>The open invitation of a link, to greet by name; null when the link does not work.</summary>
    public static Task<AccountInvitation?> FindAsync(AppDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = InvitationToken.HashOf(token);
        return db.AccountInvitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash && i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > now, cancel);
    }

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Passwords passwords, Input input, string? organisation, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (await FindAsync(db, input.Token, now, cancel) is not { } invitation)
            return NoLonger;
        if ((NewAccount.Check(input.Name, invitation.Email) ?? PasswordRule.Check(input.Password, organisation, input.Name, invitation.Email)) is { } wrong)
            return wrong;
        var hash = passwords.Hash(input.Password);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var used = await db.AccountInvitations
            .Where(i => i.Id == invitation.Id && i.AcceptedAt == null && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.AcceptedAt, now), cancel);
        if (used == 0 || await (invitation.MakesAccount ? MakeAsync(db, invitation, input, hash, now, address, cancel) : RenewAsync(db, invitation, hash, now, address, cancel)) is not { } account)
            return NoLonger;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return account;
    }

    private static async Task<Account?> MakeAsync(
        AppDb db, AccountInvitation invitation, Input input, string hash, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var normalized = EmailAddress.Normalize(invitation.Email);
        if (await db.Accounts.AnyAsync(a => a.NormalizedEmail == normalized, cancel))
            return null;
        var account = NewAccount.Make(input.Name, invitation.Email, hash, input.Language, InvitationRoles.Of(invitation), now);
        db.Accounts.Add(account);
        AuditLog.Record(db, AuditKind.InvitationAccepted, account.Id, account.Email, new Dictionary<string, string> { ["roles"] = invitation.Roles }, now, address);
        return account;
    }

    /// <summary>A new password, and with it an end to older sessions and to a lock.</summary>
    private static async Task<Account?> RenewAsync(
        AppDb db, AccountInvitation invitation, string hash, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var normalized = EmailAddress.Normalize(invitation.Email);
        var account = await db.Accounts.Include(a => a.Roles).SingleOrDefaultAsync(a => a.NormalizedEmail == normalized && a.DisabledAt == null, cancel);
        if (account is null)
            return null;
        account.PasswordHash = hash;
        account.SecurityStamp = NewAccount.NewStamp();
        (account.FailedSignIns, account.LockedUntil) = (0, null);
        AuditLog.Record(db, AuditKind.PasswordChanged, account.Id, account.Email, null, now, address);
        return account;
    }
}
