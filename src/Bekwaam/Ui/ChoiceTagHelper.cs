using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>One choice out of a few, as large targets in a row: a scale, yes or no, a face.</summary>
/// <example><code><![CDATA[<ui-choice asp-for="Score" label="How likely …?" items="@scale" low="surely not" high="surely" />]]></code></example>
[HtmlTargetElement("ui-choice", Attributes = "asp-for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper(IStringLocalizer localizer) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The choices in order.</summary>
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <summary>What the first choice means.</summary>
    public string? Low { get; set; }

    /// <summary>What the last choice means.</summary>
    public string? High { get; set; }

    /// <summary>Words of a way out, such as "I do not know"; it is sent as an empty value.</summary>
    public string? Skip { get; set; }

    /// <summary>Whether the choices stand below each other, each with a full line of words.</summary>
    public bool Stacked { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = FieldError.Of(ViewContext, For);
        var chosen = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : For.Model?.ToString();

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field choice" : "field choice field-wrong");
        string?[] described = [Hint is null ? null : id + "-hint", error is null ? null : id + "-error", Low is null && High is null ? null : id + "-ends"];
        if (described.Any(part => part is not null))
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', described.Where(part => part is not null)));

        output.Content.AppendHtml(Markup.Element("legend", "field-label", localizer[Label].Value));
        if (Hint is not null)
            output.Content.AppendHtml(Markup.Element("p", "field-hint", localizer[Hint].Value).With("id", id + "-hint"));
        if (error is not null)
            output.Content.AppendHtml(Markup.Element("p", "field-error", error).With("id", id + "-error"));

        var row = Markup.Element("div", Stacked ? "choice-list" : "choice-row");
        var place = 0;
        foreach (var item in Items)
            row.InnerHtml.AppendHtml(Option(name, $"{id}-{++place}", item.Value ?? item.Text, localizer[item.Text], chosen, "choice-option"));
        output.Content.AppendHtml(row);
        if (Low is not null || High is not null)
        {
            output.Content.AppendHtml(Markup.Element("p", "choice-ends",
                Markup.Element("span", null, Low is null ? "" : localizer[Low].Value),
                Markup.Element("span", null, High is null ? "" : localizer[High].Value)).With("id", id + "-ends"));
        }

        if (Skip is not null)
            output.Content.AppendHtml(Option(name, id + "-skip", "", localizer[Skip], chosen, "choice-skip"));
    }

    private static TagBuilder Option(string name, string id, string value, string words, string? chosen, string cssClass)
    {
        var radio = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        radio.With("type", "radio").With("name", name).With("id", id).With("value", value);
        if (chosen == value)
            radio.With("checked", "");
        return Markup.Element("label", cssClass, radio, Markup.Element("span", null, words)).With("for", id);
    }
}
