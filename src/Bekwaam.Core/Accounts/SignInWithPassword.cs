using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>
/// Says whether a mail address and a password belong to an account that may come in. Whether the account does not exist,
/// is disabled, is locked or has another password: the answer, the work and the time it takes are the same.
/// </summary>
public static class SignInWithPassword
{
    public const int AttemptsBeforeLock = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static readonly Reason Refused = new Reason("This e-mail address and password do not match. After {0} wrong attempts an address is refused for {1} minutes.",
        AttemptsBeforeLock, (int)LockedFor.TotalMinutes);

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Passwords passwords, string email, string password, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var normalized = EmailAddress.Normalize(email);
        var account = await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancel);
        var match = passwords.Compare(account?.PasswordHash ?? passwords.Decoy, password);
        var right = account is { PasswordHash: not null, DisabledAt: null } && match is not PasswordMatch.Wrong;

        // The outcome counts only when this write finds the account unlocked: however many guesses arrive at once,
        // no more of them get an answer than the lock allows.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var open = db.Accounts.Where(a => a.NormalizedEmail == normalized && (a.LockedUntil == null || a.LockedUntil <= now));
        var letIn = right && await LetInAsync(
            open.Where(a => a.DisabledAt == null && a.PasswordHash == account!.PasswordHash),
            match is PasswordMatch.RightButOld ? passwords.Hash(password) : account!.PasswordHash, cancel);
        var nowLocked = !letIn && await CountFailureAsync(open, now, cancel);

        AuditLog.Record(db, letIn ? AuditKind.SignedIn : AuditKind.SignInFailed, letIn ? account!.Id : null, account?.Email, null, now, address);
        if (nowLocked)
            AuditLog.Record(db, AuditKind.Locked, null, account!.Email, null, now, address);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return letIn ? account! : Refused;
    }

    private static async Task<bool> LetInAsync(IQueryable<Account> open, string? hash, CancellationToken cancel) =>
        await open.ExecuteUpdateAsync(set => set
            .SetProperty(a => a.FailedSignIns, 0)
            .SetProperty(a => a.LockedUntil, (DateTimeOffset?)null)
            .SetProperty(a => a.PasswordHash, hash), cancel) == 1;

    /// <summary>Counts from one again after a lock has run out; true when this failure closes the account.</summary>
    private static async Task<bool> CountFailureAsync(IQueryable<Account> open, DateTimeOffset now, CancellationToken cancel)
    {
        // Counting comes first: it holds the row, so that the look at the count is not at an older one.
        await open.ExecuteUpdateAsync(set => set
            .SetProperty(a => a.FailedSignIns, a => a.FailedSignIns + 1)
            .SetProperty(a => a.LockedUntil, (DateTimeOffset?)null), cancel);
        DateTimeOffset? until = now + LockedFor;
        return await open.Where(a => a.FailedSignIns >= AttemptsBeforeLock).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.FailedSignIns, 0)
            .SetProperty(a => a.LockedUntil, until), cancel) == 1;
    }
}
