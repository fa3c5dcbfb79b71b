using Bekwaam.Plots;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>What a mark in a plot stands for, in words beside its shape; several stand in an element of class <c>keys</c>.</summary>
[HtmlTargetElement("ui-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyTagHelper(IStringLocalizer localizer) : TagHelper
{
    public DotKind? Dot { get; set; }

    public PointSignal? Signal { get; set; }

    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "key");
        var mark = (Dot, Signal) switch
        {
            ({ } dot, _) => Plots.Plot.Key(dot),
            (_, { } signal) => Plots.Plot.Key(signal),
            _ => Plots.Plot.BarKey(),
        };
        output.Content.AppendHtml(new HtmlString(mark)).Append(localizer[Text]);
    }
}
