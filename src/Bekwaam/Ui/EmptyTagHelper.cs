using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>Nothing here yet: says so, why that is, and offers the one next step as its content.</summary>
[HtmlTargetElement("ui-empty")]
public sealed class EmptyTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required string Title { get; set; }

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(Markup.Element("p", "empty-title", localizer[Title].Value));
        if (Text is not null)
            output.Content.AppendHtml(Markup.Element("p", null, localizer[Text].Value));
        var next = await output.GetChildContentAsync();
        if (!next.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "actions", next));
    }
}
