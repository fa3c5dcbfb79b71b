using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bekwaam.Ui;

/// <summary>Short ways to build elements whose words are escaped.</summary>
internal static class Markup
{
    /// <summary>An element with an optional class around content; strings are text and are escaped.</summary>
    public static TagBuilder Element(string name, string? cssClass, params ReadOnlySpan<object?> content)
    {
        var tag = new TagBuilder(name);
        if (cssClass is not null)
            tag.AddCssClass(cssClass);
        foreach (var part in content)
        {
            if (part is IHtmlContent html)
                tag.InnerHtml.AppendHtml(html);
            else if (part is not null)
                tag.InnerHtml.Append(part.ToString()!);
        }

        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = value;
        return tag;
    }
}
