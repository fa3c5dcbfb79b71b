using Bekwaam.Plots;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>A plot with its values as a table behind a fold, for who reads rather than looks, and for paper.</summary>
/// <example><code><![CDATA[<ui-plot plot="@Model.Trend" caption="…" />]]></code></example>
[HtmlTargetElement("ui-plot", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlotTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required PlotResult Plot { get; set; }

    /// <summary>Words under the plot, or none.</summary>
    public string? Caption { get; set; }

    /// <summary>Leave the table out, where the row that holds the plot already says its values.</summary>
    public bool Bare { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Bare ? "div" : "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "plot-box");
        // The plot escapes its own words; nothing else could have made a PlotResult of ours.
        output.Content.AppendHtml(new HtmlString(Plot.Svg));
        if (Caption is not null)
            output.Content.AppendHtml(Markup.Element("figcaption", null, localizer[Caption].Value));
        output.Content.AppendHtml(await output.GetChildContentAsync());
        if (!Bare)
        {
            output.Content.AppendHtml(Markup.Element("details", "plot-values",
                Markup.Element("summary", null, localizer["The values as a table"].Value), Table(Plot.Table)));
        }
    }

    private static TagBuilder Table(PlotTable values)
    {
        var head = new TagBuilder("tr");
        foreach (var column in values.Columns)
            head.InnerHtml.AppendHtml(Markup.Element("th", column.Numeric ? "num" : null, column.Name).With("scope", "col"));
        var body = new TagBuilder("tbody");
        foreach (var row in values.Rows)
        {
            var line = new TagBuilder("tr");
            for (var i = 0; i < row.Count; i++)
                line.InnerHtml.AppendHtml(Markup.Element("td", values.Columns[i].Numeric ? "num" : null, row[i]));
            body.InnerHtml.AppendHtml(line);
        }

        var table = Markup.Element("table", "plot-table",
            Markup.Element("caption", "visually-hidden", values.Caption), Markup.Element("thead", null, head), body);
        var scroll = Markup.Element("div", "scroll", table).With("tabindex", "0").With("role", "group").With("aria-label", values.Caption);
        return values.Note is null ? scroll : Markup.Element("div", null, scroll, Markup.Element("p", "muted", values.Note));
    }
}
