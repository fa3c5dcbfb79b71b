using System.Security.Claims;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Accounts;

/// <summary>
/// Ends a session at its next request when the account was disabled or its password or roles changed.
/// One compiled read by key per request: there is no cache that could be late, on this node or another.
/// </summary>
internal sealed class SessionCheck
{
    private readonly Func<AppDb, Guid, CancellationToken, Task<string?>> stampOf = EF.CompileAsyncQuery(
        (AppDb db, Guid id, CancellationToken _) => db.Accounts.Where(a => a.Id == id && a.DisabledAt == null).Select(a => a.SecurityStamp).SingleOrDefault());

    public static Task ValidateAsync(CookieValidatePrincipalContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().RunAsync(context);

    private async Task RunAsync(CookieValidatePrincipalContext context)
    {
        var db = context.HttpContext.RequestServices.GetRequiredService<AppDb>();
        var stamp = context.Principal?.AccountId() is { } id ? await stampOf(db, id, context.HttpContext.RequestAborted) : null;
        if (stamp is not null && string.Equals(stamp, context.Principal!.FindFirstValue(AccountClaims.Stamp), StringComparison.Ordinal))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
