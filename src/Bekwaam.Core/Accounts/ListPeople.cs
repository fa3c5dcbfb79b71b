using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Who has an account, and who was invited and has not come yet.</summary>
public static class ListPeople
{
    /// <param name="Colleagues">Those who can sign in first; then by name.</param>
    /// <param name="Invited">Links that were neither used nor withdrawn, newest first.</param>
    public sealed record Result(IReadOnlyList<Account> Colleagues, IReadOnlyList<AccountInvitation> Invited);

    public static async Task<Result> RunAsync(AppDb db, CancellationToken cancel) => new(
        await db.Accounts.AsNoTracking().Include(a => a.Roles)
            .OrderBy(a => a.DisabledAt != null).ThenBy(a => a.Name).ThenBy(a => a.Id).ToListAsync(cancel),
        await db.AccountInvitations.AsNoTracking().Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.Roles != "")
            .OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id).ToListAsync(cancel));
}
