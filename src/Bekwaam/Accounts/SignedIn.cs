using System.Security.Claims;
using Bekwaam.Core.Accounts;

namespace Bekwaam.Accounts;

/// <summary>Who is asking, read from the session.</summary>
internal static class SignedIn
{
    /// <summary>The account's key, or null for a stranger.</summary>
    public static Guid? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static bool Is(this ClaimsPrincipal user, Role role) => user.IsInRole(role.ToString());

    /// <summary>The network address of the request, for the audit trail.</summary>
    public static string? Address(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString();
}
