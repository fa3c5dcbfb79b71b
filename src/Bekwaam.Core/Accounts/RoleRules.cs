using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Who may give which role.</summary>
internal static class RoleRules
{
    public static readonly Reason OnlyOwners = new Reason("Only an owner decides who is an owner.");

    public static Reason? CheckChoice(IReadOnlyCollection<Role> roles) =>
        roles.Count == 0 || roles.Any(role => !Enum.IsDefined(role)) ? new Reason("Choose at least one role.") : null;

    /// <summary>Reads what the actor may do now, not what the session said when it began.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="actor">Who gives or takes.</param>
    /// <param name="touched">The roles that are given or taken.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Reason?> CheckActorAsync(AppDb db, Guid actor, IEnumerable<Role> touched, CancellationToken cancel)
    {
        var own = await db.AccountRoles.Where(r => r.AccountId == actor).Select(r => r.Role).ToListAsync(cancel);
        if (own.Contains(Role.Owner))
            return null;
        if (!own.Contains(Role.Administrator))
            return new Reason("Only an owner or an administrator may do this.");
        return touched.Contains(Role.Owner) ? OnlyOwners : null;
    }
}
