using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>
/// Work that takes a while: a bar and words, kept fresh. With script the element replaces itself from the same page every
/// few seconds; without, the page asks the browser to come back. Once it no longer says that it runs, the page is loaded anew.
/// </summary>
/// <example><code><![CDATA[<ui-progress id="import" value="@share" text="…" running="@running" />]]></code></example>
[HtmlTargetElement("ui-progress", Attributes = "id,text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressTagHelper(IStringLocalizer localizer) : TagHelper
{
    private const int Seconds = 2;

    /// <summary>View data by which the layout asks the browser to come back, for who has no script.</summary>
    internal const string RefreshKey = "Refresh";

    public required string Id { get; set; }

    /// <summary>Share done in [0, 1], or null when it cannot be known.</summary>
    public double? Value { get; set; }

    public required string Text { get; set; }

    public bool Running { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "live-part";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "progress");
        if (Running)
        {
            output.Attributes.SetAttribute("data-seconds", Seconds);
            ViewContext.ViewData[RefreshKey] = Seconds;
        }

        var bar = new TagBuilder("progress").With("max", "1").With("aria-labelledby", Id + "-words");
        if (Value is { } value)
            bar.With("value", Math.Clamp(value, 0, 1).ToString("0.###", CultureInfo.InvariantCulture));
        output.Content.AppendHtml(bar);
        output.Content.AppendHtml(Markup.Element("p", "progress-words", localizer[Text].Value).With("id", Id + "-words").With("aria-live", "polite"));
    }
}
