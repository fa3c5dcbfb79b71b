using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>One's own password. The new stamp signs out every other session.</summary>
public static class ChangePassword
{
    public sealed record Input(string Current, string New);

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Passwords passwords, Guid actor, Input input, string? organisation, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var account = await db.Accounts.Include(a => a.Roles).SingleAsync(a => a.Id == actor, cancel);
        if (passwords.Compare(account.PasswordHash ?? passwords.Decoy, input.Current) is PasswordMatch.Wrong || account.PasswordHash is null)
        {
            AuditLog.Record(db, AuditKind.PasswordRefused, actor, account.Email, null, now, address);
            await db.SaveChangesAsync(cancel);
            return new Reason("The current password is not right.");
        }

        if (string.Equals(input.Current, input.New, StringComparison.Ordinal))
            return new Reason("Choose another password than the current one.");
        if (PasswordRule.Check(input.New, organisation, account.Name, account.Email) is { } wrong)
            return wrong;
        account.PasswordHash = passwords.Hash(input.New);
        account.SecurityStamp = NewAccount.NewStamp();
        await IssuePasswordLink.RevokeOfAsync(db, account, actor, now, address, cancel);
        AuditLog.Record(db, AuditKind.PasswordChanged, actor, account.Email, null, now, address);
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
