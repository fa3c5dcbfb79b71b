using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>Something waits for a person.</summary>
    Waiting,

    /// <summary>It was not done.</summary>
    Wrong,
}

/// <summary>A message about this page: what happened, what was kept, what to do.</summary>
/// <example><code><![CDATA[<ui-notice kind="Wrong" title="The file was not read">…</ui-notice>]]></code></example>
[HtmlTargetElement("ui-notice")]
public sealed class NoticeTagHelper(IStringLocalizer localizer) : TagHelper
{
    public NoticeKind Kind { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice notice-{Kind.ToString().ToLowerInvariant()}");
        output.Attributes.SetAttribute("role", Kind == NoticeKind.Wrong ? "alert" : "status");
        if (Title is not null)
            output.Content.AppendHtml(Markup.Element("strong", "notice-title", localizer[Title].Value)).Append(" ");
        if (Text is not null)
            output.Content.Append(localizer[Text]);
        output.Content.AppendHtml(await output.GetChildContentAsync());
    }
}
