using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Texts;

/// <summary>
/// Which language a request is answered in: the account's own, else what was chosen in this browser,
/// else what the browser asks for, else the organisation's.
/// </summary>
internal static class RequestLanguage
{
    public static string Of(HttpContext context, string? organisation)
    {
        string?[] wishes =
        [
            context.User.FindFirst(Languages.Claim)?.Value,
            context.Request.Cookies[Languages.Cookie],
            .. Accepted(context.Request.Headers.AcceptLanguage.ToString()),
            organisation,
        ];
        return wishes.FirstOrDefault(wish => wish is not null && Languages.All.Contains(wish)) ?? Languages.Dutch;
    }

    public static ProviderCultureResult Culture(string language) => new(Languages.Culture(language)!.Name);

    private static IEnumerable<string> Accepted(string header) =>
        StringWithQualityHeaderValue.TryParseList([header], out var wishes)
            ? wishes.Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1).Select(wish => wish.Value.ToString().Split('-')[0].ToLowerInvariant())
            : [];
}
