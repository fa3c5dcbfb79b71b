using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bekwaam.Texts;

/// <summary>The languages in a drop-down, each by its own name.</summary>
internal static class LanguageChoice
{
    /// <param name="chosen">Which one is chosen.</param>
    /// <param name="none">Words of a first choice that is none of them, or null.</param>
    public static IEnumerable<SelectListItem> Of(string? chosen, string? none = null) =>
    [
        .. none is null ? (IEnumerable<SelectListItem>)[] : [new SelectListItem(none, "", chosen is null)],
        .. Languages.All.Select(language => new SelectListItem(Languages.Name(language), language, language == chosen)),
    ];
}
