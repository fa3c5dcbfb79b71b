using Bekwaam.Plots;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>A mark as the plots draw it.</summary>
public enum KeyMark
{
    Customers,
    Employees,
    Management,
    Bar,
    Point,
    Favourable,
    Unfavourable,
    Centre,
    Limit,
}

/// <summary>What a mark in a plot stands for, in words beside its shape; several stand in an element of class <c>keys</c>.</summary>
/// <example><code><![CDATA[<ui-key mark="Customers" text="customers" />]]></code></example>
[HtmlTargetElement("ui-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required KeyMark Mark { get; set; }

    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "key");
        output.Content.AppendHtml(new HtmlString(Svg())).Append(localizer[Text]);
    }

    private string Svg() => Mark switch
    {
        KeyMark.Customers => Plot.Key(DotKind.Customers),
        KeyMark.Employees => Plot.Key(DotKind.Employees),
        KeyMark.Management => Plot.Key(DotKind.Management),
        KeyMark.Bar => Plot.BarKey(),
        KeyMark.Favourable => Plot.Key(PointSignal.Favourable),
        KeyMark.Unfavourable => Plot.Key(PointSignal.Unfavourable),
        KeyMark.Centre => Plot.CentreKey(),
        KeyMark.Limit => Plot.LimitKey(),
        _ => Plot.Key(PointSignal.None),
    };
}
