using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>The only way a figure is shown: value, interval, n, and what was left out.</summary>
/// <example><code><![CDATA[<ui-measure value="@row.Figure" />]]></code></example>
[HtmlTargetElement("ui-measure", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MeasureTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required Figure? Value { get; set; }

    /// <summary>Shown large, on its own line, as the answer of a card.</summary>
    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Large ? "measure measure-large" : "measure");
        if (Value is not { Value: { } value } figure || !double.IsFinite(value))
        {
            var why = Value is { WhyNone.Length: > 0 } ? Value.WhyNone : localizer["no figure"].Value;
            output.Content.AppendHtml(Markup.Element("span", "measure-none", why));
        }
        else
        {
            output.Content.AppendHtml(Markup.Element("b", "measure-value", Write(figure, value)));
            output.Content.Append(" ");
            output.Content.AppendHtml(Markup.Element("span", "measure-basis", Interval(figure), Count(figure)));
        }

        if (Value is { LeftOut.Length: > 0 })
            output.Content.AppendHtml(Markup.Element("span", "measure-left-out", Value.LeftOut));
    }

    private string Count(Figure figure) => figure.EffectiveN is { } effective
        ? localizer["n {0:N0}, counts as {1:N0}", figure.N, effective]
        : localizer["n {0:N0}", figure.N];

    private TagBuilder? Interval(Figure figure)
    {
        if (figure is not { Low: { } low, High: { } high } || !double.IsFinite(low) || !double.IsFinite(high))
            return null;
        var bounds = localizer["{0} to {1}", Write(figure with { Unit = "" }, low), Write(figure, high)].Value;
        var interval = Markup.Element("span", "measure-interval", bounds).With("title", localizer["95% interval"]);
        return Markup.Element("span", null, interval, " · ");
    }

    private static string Write(Figure figure, double value) => value.ToString(figure.Format, CultureInfo.CurrentCulture) + figure.Unit;
}
