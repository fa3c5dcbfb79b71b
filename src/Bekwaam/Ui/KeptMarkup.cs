using System.Collections.Concurrent;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bekwaam.Ui;

/// <summary>Pieces of a page that are the same for everybody with the same language, drawn once for as long as the program runs.</summary>
internal static class KeptMarkup
{
    private static readonly ConcurrentDictionary<(string Name, string Language, string Kind), HtmlString> Drawn = new();

    /// <param name="html">Of the page.</param>
    /// <param name="name">Of the partial view; it may look at nothing but its model and the language.</param>
    /// <param name="kind">What the model differs by.</param>
    /// <param name="model">Given to the partial view.</param>
    public static async Task<IHtmlContent> KeptAsync(this IHtmlHelper html, string name, string kind = "", object? model = null)
    {
        var key = (name, Languages.Current, kind);
        if (Drawn.TryGetValue(key, out var kept))
            return kept;
        await using var text = new StringWriter();
        (await html.PartialAsync(name, model, null)).WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return Drawn[key] = new HtmlString(text.ToString());
    }
}
