using Bekwaam.Core.Knowledge;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Knowledge;

/// <summary>What things about articles are called.</summary>
internal static class ArticleWords
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.Published => Key("published"),
        ArticleState.Withdrawn => Key("withdrawn"),
        _ => Key("draft"),
    };

    public static string Of(ArticleAudience audience) => audience switch
    {
        ArticleAudience.Customers => Key("for customers"),
        _ => Key("for colleagues"),
    };

    public static IReadOnlyList<SelectListItem> Audiences(IStringLocalizer L) =>
        [.. new[] { ArticleAudience.Customers, ArticleAudience.Colleagues }.Select(audience => new SelectListItem(L[Of(audience)], audience.ToString()))];
}
