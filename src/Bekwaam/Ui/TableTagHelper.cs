using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>A table with a caption that a phone shows as cards, and that says what to do when there are no rows.</summary>
/// <example><code><![CDATA[
/// <ui-table caption="Surveys">
///   <ui-col text="Name" /> <ui-col text="Answers" numeric="true" />
///   @foreach (var row in Model.Rows) { <tr><th scope="row">…</th><td>…</td></tr> }
///   <ui-none><ui-empty title="No surveys yet"><a class="button" href="…">…</a></ui-empty></ui-none>
/// </ui-table>
/// ]]></code></example>
[HtmlTargetElement("ui-table", Attributes = "caption")]
public sealed class TableTagHelper(IStringLocalizer localizer, HtmlEncoder encoder) : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>Show the caption to everybody; otherwise only a screen reader says it, because the page already does.</summary>
    public bool ShowCaption { get; set; }

    /// <summary>Further classes of the table.</summary>
    public string? Class { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new TableParts();
        context.Items[typeof(TableParts)] = parts;
        // Either the page writes them, which gives back what they borrowed, or there were none.
        var rows = new RenderedRows(parts.Columns);
        (await output.GetChildContentAsync()).WriteTo(rows, encoder);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!TableCells.HasRows(rows.Text) && parts.WhenEmpty is { } empty)
        {
            await rows.DisposeAsync();
            output.Attributes.SetAttribute("class", "table-empty");
            output.Content.AppendHtml(empty);
            return;
        }

        output.Attributes.SetAttribute("class", "table-box");
        var head = new TagBuilder("tr");
        foreach (var column in parts.Columns)
        {
            object words = column.Hidden ? Markup.Element("span", "visually-hidden", column.Text) : column.Text;
            head.InnerHtml.AppendHtml(Markup.Element("th", column.Numeric ? "num" : null, words).With("scope", "col"));
        }

        output.Content.AppendHtml(Markup.Element("table", Class is null ? "cards" : "cards " + Class,
            Markup.Element("caption", ShowCaption ? null : "visually-hidden", localizer[Caption].Value),
            Markup.Element("thead", null, head),
            Markup.Element("tbody", null, rows)));
    }
}

/// <summary>A column's head. <c>hidden</c> for columns of buttons: said, not shown.</summary>
[HtmlTargetElement("ui-col", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ColumnTagHelper(IStringLocalizer localizer) : TagHelper
{
    public required string Text { get; set; }

    public bool Numeric { get; set; }

    public bool Hidden { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(TableParts), out var parts))
            ((TableParts)parts).Columns.Add(new TableColumn(localizer[Text], Numeric, Hidden));
    }
}

/// <summary>What stands in the place of a table without rows.</summary>
[HtmlTargetElement("ui-none")]
public sealed class NoRowsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(TableParts), out var parts))
            ((TableParts)parts).WhenEmpty = content;
    }
}
