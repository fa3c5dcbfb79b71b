using Bekwaam.Core.Cases.Linking;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What two cases have to do with each other, said from either side.</summary>
internal static class LinkWords
{
    public static string Of(CaseLinkKind kind, bool outward) => (kind, outward) switch
    {
        (CaseLinkKind.CausedBy, true) => Key("comes from"),
        (CaseLinkKind.CausedBy, false) => Key("brought about"),
        (CaseLinkKind.SameAs, _) => Key("is the same as"),
        _ => Key("has to do with"),
    };

    public static IEnumerable<SelectListItem> Items(IStringLocalizer L) =>
        Enum.GetValues<CaseLinkKind>().Select(kind => new SelectListItem(L[Of(kind, outward: true)], kind.ToString()));
}
