using Bekwaam.Accounts;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Texts;

/// <summary>
/// Which language a request is answered in: the account's own, else what was chosen in this browser,
/// else what the browser asks for, else the organisation's.
/// </summary>
internal static class RequestLanguage
{
    /// <param name="context">The request; who is signed in must be known already.</param>
    /// <param name="organisation">Asked only when nothing else tells.</param>
    public static async ValueTask<string> OfAsync(HttpContext context, OrganisationLanguage organisation)
    {
        string?[] wishes =
        [
            context.User.FindFirst(AccountClaims.Language)?.Value,
            context.Request.Cookies[Languages.Cookie],
            .. Accepted(context.Request.Headers.AcceptLanguage.ToString()),
        ];
        return wishes.FirstOrDefault(wish => wish is not null && Languages.All.Contains(wish))
            ?? await organisation(context.RequestServices, context.RequestAborted)
            ?? Languages.Dutch;
    }

    public static ProviderCultureResult Culture(string language) => new(Languages.Culture(language)!.Name);

    private static IEnumerable<string> Accepted(string header) =>
        StringWithQualityHeaderValue.TryParseList([header], out var wishes)
            ? wishes.Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1).Select(wish => wish.Value.ToString().Split('-')[0].ToLowerInvariant())
            : [];
}
