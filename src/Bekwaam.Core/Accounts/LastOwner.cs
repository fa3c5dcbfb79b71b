using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>An installation keeps somebody who may do everything.</summary>
internal static class LastOwner
{
    public static readonly Reason Stays = new Reason("This is the only owner who can sign in. Make another owner first.");

    /// <summary>
    /// Lets one at a time decide about owners, until the caller's transaction ends: two owners who remove each other
    /// at the same moment would otherwise each see the other still there.
    /// </summary>
    public static Task LockAsync(AppDb db, CancellationToken cancel) =>
        db.Settings.Where(s => s.Name == OrganisationSetting.Name).ExecuteUpdateAsync(set => set.SetProperty(s => s.ChangedAt, s => s.ChangedAt), cancel);

    /// <summary>Whether nobody but this account is an owner who can sign in.</summary>
    public static async Task<bool> IsAsync(AppDb db, Guid account, CancellationToken cancel) =>
        !await db.Accounts.AnyAsync(a => a.Id != account && a.DisabledAt == null && a.Roles.Any(r => r.Role == Role.Owner), cancel);
}
