using System.Security.Claims;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bekwaam.Customers;

/// <summary>
/// Customers' sessions: a cookie of their own, only under their own addresses. A colleague's session says nothing there, and a
/// customer's says nothing anywhere else.
/// </summary>
internal static class PortalSignIn
{
    public const string SchemeName = "Portal";
    public const string CookieName = "bekwaam.customer";
    public const string Path = "/portal/sign-in";

    /// <summary>Claim: the key of the session.</summary>
    public const string Session = "portal-session";

    private const string Mail = "portal-mail";
    private static readonly PathString[] Places = ["/portal", "/ask"];

    public static bool IsFor(PathString path) => Array.Exists(Places, place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostPrefixCookies();
        options.ExpireTimeSpan = PortalSession.Long;
        options.SlidingExpiration = false;
        options.LoginPath = Path;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static Task EnterAsync(HttpContext context, PortalSession session)
    {
        // On a machine that others use too it goes with the browser.
        var stay = session.EndsAt - session.MadeAt > PortalSession.Short;
        return context.SignInAsync(SchemeName, PrincipalOf(session), new AuthenticationProperties { IsPersistent = stay, IssuedUtc = session.MadeAt, ExpiresUtc = session.EndsAt });
    }

    internal static ClaimsPrincipal PrincipalOf(PortalSession session)
    {
        var identity = new ClaimsIdentity(SchemeName, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(Session, session.Id.ToString()));
        identity.AddClaim(new Claim(Mail, session.Mail));
        identity.AddClaim(new Claim(ClaimTypes.Name, session.Mail));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The address that was shown to be theirs; null for a stranger.</summary>
    public static string? CustomerMail(this ClaimsPrincipal user) => user.FindFirstValue(Mail);

    public static Guid? CustomerSession(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>A session that was ended elsewhere is over at its next request.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var mail = context.Principal?.CustomerSession() is { } id
            ? await PortalSession.FindAsync(services.GetRequiredService<AppDb>(), id, services.GetRequiredService<TimeProvider>().GetUtcNow(), context.HttpContext.RequestAborted) : null;
        if (mail is not null && string.Equals(mail, context.Principal!.CustomerMail(), StringComparison.Ordinal))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }
}
