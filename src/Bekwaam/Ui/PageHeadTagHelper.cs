using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>Where am I and what can I do: the way here, the page's title (also the window's), and its actions as content.</summary>
/// <example><code><![CDATA[<ui-page-head title="Results" way="Listening" way-href="/listening"><a class="button">…</a></ui-page-head>]]></code></example>
[HtmlTargetElement("ui-page-head")]
public sealed class PageHeadTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required string Title { get; set; }

    /// <summary>Name of the page above this one.</summary>
    public string? Way { get; set; }

    public string? WayHref { get; set; }

    /// <summary>What else places this page, such as the name of a survey; not a link.</summary>
    public string? Part { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = localizer[Title].Value;
        ViewContext.ViewData["Title"] = title;
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");

        var words = Markup.Element("div", "page-head-words");
        // What Razor hands over for nothing is an empty text.
        Part = string.IsNullOrEmpty(Part) ? null : Part;
        if (Way is not null || Part is not null)
            words.InnerHtml.AppendHtml(Trail());
        words.InnerHtml.AppendHtml(Markup.Element("h1", null, title));
        output.Content.AppendHtml(words);

        var actions = await output.GetChildContentAsync();
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "actions", actions));
    }

    private TagBuilder Trail()
    {
        var trail = Markup.Element("nav", "way").With("aria-label", localizer["The way here"]);
        if (Way is not null)
            trail.InnerHtml.AppendHtml(WayHref is null ? Markup.Element("span", null, localizer[Way].Value) : Markup.Element("a", null, localizer[Way].Value).With("href", WayHref));
        if (Way is not null && Part is not null)
            trail.InnerHtml.AppendHtml(Markup.Element("span", null, " · ").With("aria-hidden", "true"));
        if (Part is not null)
            trail.InnerHtml.AppendHtml(Markup.Element("span", null, localizer[Part].Value));
        return trail;
    }
}
