using Bekwaam.Api;
using Bekwaam.Core.Accounts;
using Bekwaam.Customers;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Bekwaam.Accounts;

/// <summary>Signing in: Identity on our own stores, one cookie, checked at every request.</summary>
internal static class AccountServices
{
    public const string CookieName = "bekwaam";
    /// <summary>
    /// Pages know colleagues by their cookie and customers by theirs, the API and address books know programs by their token; never the
    /// other way round.
    /// </summary>
    private const string ByAddress = nameof(ByAddress);

    public const string SignInPath = "/sign-in";
    public static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = IdentityPasswords.Rounds);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton(provider => IdentityPasswords.From(provider.GetRequiredService<IPasswordHasher<Account>>()));
        services.AddSingleton<SessionCheck>();
        services.AddSingleton<CurrentOrganisation>();
        services.AddHttpContextAccessor();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Lockout.MaxFailedAccessAttempts = SignInWithPassword.AttemptsBeforeLock;
            options.Lockout.DefaultLockoutTimeSpan = SignInWithPassword.LockedFor;
        }).AddSignInManager();
        services.AddAuthentication(ByAddress)
            .AddPolicyScheme(ByAddress, null, options => options.ForwardDefaultSelector = context =>
                TokenSignIn.IsFor(context.Request.Path) ? TokenSignIn.SchemeName
                : PortalSignIn.IsFor(context.Request.Path) ? PortalSignIn.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null)
            .AddCookie(PortalSignIn.SchemeName, PortalSignIn.Configure)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        services.AddAuthorization(Policies.Add);
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostPrefixCookies();
        options.ExpireTimeSpan = SessionLasts;
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        options.Events.OnRedirectToLogin = context => Refuse(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Refuse(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Programs get a status. People go to the sign-in page, or stay where they are and read that this is not theirs.</summary>
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (status is StatusCodes.Status401Unauthorized && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
