using System.Security.Claims;
using Bekwaam.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Bekwaam.Accounts;

/// <summary>What a session carries about who signed in: enough to greet and to authorise without asking the database.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "stamp";
    public const string Language = "language";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(PrincipalOf(user));

    public static ClaimsPrincipal PrincipalOf(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.Name));
        identity.AddClaim(new Claim(Stamp, account.SecurityStamp));
        if (account.Language is not null)
            identity.AddClaim(new Claim(Language, account.Language));
        foreach (var role in account.Roles)
            identity.AddClaim(new Claim(ClaimTypes.Role, role.Role.ToString()));
        return new ClaimsPrincipal(identity);
    }
}
