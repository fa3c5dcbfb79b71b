using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>
/// A new password from who has the machine itself: the way back in for an owner who is locked out. It ends every session
/// and a lock, and makes links to a new password useless.
/// </summary>
public static class ResetPassword
{
    /// <summary>The account that it would be for.</summary>
    public static async Task<Outcome<Account>> FindAsync(AppDb db, string email, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var normalized = EmailAddress.Normalize(email);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel);
        if (account is null)
            return new Reason("There is no account with the e-mail address {0}.", email);
        return account.DisabledAt is null ? account : new Reason("This account is disabled. Enable it first.");
    }

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Passwords passwords, string email, string password, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(passwords);
        var found = await FindAsync(db, email, cancel);
        if (!found.Done)
            return found.Refusal;
        var account = found.Value;
        var organisation = await OrganisationSetting.ReadAsync(db, cancel);
        if (PasswordRule.Check(password, organisation?.Name, account.Name, account.Email) is { } wrong)
            return wrong;
        account.PasswordHash = passwords.Hash(password);
        account.SecurityStamp = NewAccount.NewStamp();
        (account.FailedSignIns, account.LockedUntil) = (0, null);
        await IssuePasswordLink.RevokeOfAsync(db, account, null, now, null, cancel);
        AuditLog.Record(db, AuditKind.PasswordReset, null, account.Email, null, now, null);
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
