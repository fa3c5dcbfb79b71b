using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Bekwaam.Api;

/// <summary>
/// Lets programs in by a token: <c>Authorization: Bearer …</c> on the API, and, because phones know nothing else, mail
/// address and token as name and password on address books. A session's cookie opens neither.
/// </summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AppDb db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";
    public const string Scope = "scope";
    public const string TokenId = "token";

    /// <summary>Requests that only a token opens.</summary>
    public static bool IsFor(PathString path) =>
        path.StartsWithSegments(RelationsApi.Root, StringComparison.Ordinal) || path.StartsWithSegments(CardDav.CardDavPaths.Root, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent) || sent.Parameter is null)
            return AuthenticateResult.NoResult();
        var (email, secret) = sent.Scheme.ToUpperInvariant() switch
        {
            "BEARER" when !Books => (null, sent.Parameter),
            "BASIC" when Books => ReadBasic(sent.Parameter),
            _ => (null, ""),
        };
        if (await CheckApiToken.RunAsync(db, secret, email, clock.GetUtcNow(), Context.RequestAborted) is not { } bearer)
            return AuthenticateResult.Fail("No such token.");
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(bearer), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Books ? "Basic realm=\"Bekwaam\", charset=\"UTF-8\"" : "Bearer realm=\"Bekwaam\"";
        return Books
            ? Refuse(StatusCodes.Status401Unauthorized)
            : Problems.WriteAsync(Context, StatusCodes.Status401Unauthorized, "no-token", "Send a token that works: Authorization: Bearer …");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Books
        ? Refuse(StatusCodes.Status403Forbidden)
        : Problems.WriteAsync(Context, StatusCodes.Status403Forbidden, "not-allowed", "This token, or the account it belongs to, may not do this.");

    private bool Books => Request.Path.StartsWithSegments(CardDav.CardDavPaths.Root, StringComparison.Ordinal);

    private Task Refuse(int status)
    {
        Response.StatusCode = status;
        Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private ClaimsPrincipal PrincipalOf(CheckApiToken.Bearer bearer)
    {
        var identity = new ClaimsIdentity(Scheme.Name, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, bearer.Account.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, bearer.Account.Name));
        identity.AddClaim(new Claim(TokenId, bearer.Token.Id.ToString()));
        if (bearer.Account.Language is { } language)
            identity.AddClaim(new Claim(AccountClaims.Language, language));
        identity.AddClaims(bearer.Account.Roles.Select(role => new Claim(ClaimTypes.Role, role.Role.ToString())));
        identity.AddClaims(bearer.Token.Scopes.Split(' ').Select(scope => new Claim(Scope, scope)));
        return new ClaimsPrincipal(identity);
    }

    private static (string? Email, string Secret) ReadBasic(string parameter)
    {
        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
            return ("", "");
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 ? (parts[0], parts[1]) : ("", "");
    }
}
