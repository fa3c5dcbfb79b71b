using Bekwaam.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Accounts;

/// <summary>Roles by name; names are those of <see cref="Role"/>.</summary>
internal sealed partial class AccountStore : IUserRoleStore<Account>
{
    public Task AddToRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        var role = Named(roleName);
        if (!user.Roles.Exists(r => r.Role == role))
            user.Roles.Add(new AccountRole { AccountId = user.Id, Role = role });
        return Task.CompletedTask;
    }

    public Task RemoveFromRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        var role = Named(roleName);
        user.Roles.RemoveAll(r => r.Role == role);
        return Task.CompletedTask;
    }

    public Task<IList<string>> GetRolesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<string>>([.. user.Roles.Select(r => r.Role.ToString())]);

    public Task<bool> IsInRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        var role = Named(roleName);
        return Task.FromResult(user.Roles.Exists(r => r.Role == role));
    }

    public async Task<IList<Account>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken)
    {
        var role = Named(roleName);
        return await db.Accounts.Include(a => a.Roles).Where(a => a.Roles.Any(r => r.Role == role)).ToListAsync(cancellationToken);
    }

    /// <summary>Identity hands over names in capitals.</summary>
    private static Role Named(string name) => Enum.Parse<Role>(name, ignoreCase: true);
}
