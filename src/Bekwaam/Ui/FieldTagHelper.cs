using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>
/// One thing to fill in: label, hint, control and error, wired together for who cannot see them together.
/// What was typed comes back after a refusal, except a password and a file, which browsers do not give back.
/// </summary>
/// <example><code><![CDATA[<ui-field asp-for="Input.Email" label="Mail address" hint="…" autocomplete="email" />]]></code></example>
[HtmlTargetElement("ui-field", Attributes = "asp-for")]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer localizer) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Kind of control; follows from the property's type when left out. See <c>FieldKind</c>.</summary>
    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Choices: makes it a drop-down.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>For files: which kinds, as in HTML.</summary>
    public string? Accept { get; set; }

    /// <summary>Unit after the control, such as "%".</summary>
    public string? Unit { get; set; }

    public bool Autofocus { get; set; }

    /// <summary>Whether it must be filled in; follows from the model when left out.</summary>
    public bool? Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private string Kind => Items is not null ? FieldKind.Select : Type ?? FieldKind.Of(For.Metadata);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), "_");
        var error = FieldError.Of(ViewContext, For);
        var check = Kind == FieldKind.Checkbox;
        var required = Required ?? (For.Metadata.IsRequired && !check);

        var label = Markup.Element("label", "field-label", localizer[Label].Value).With("for", id);
        if (!required && !check)
            label.InnerHtml.AppendHtml(Markup.Element("span", "field-optional", " ", localizer["(optional)"].Value));
        var hint = Hint is null ? null : Markup.Element("p", "field-hint", localizer[Hint].Value).With("id", id + "-hint");
        var wrong = error is null ? null : Markup.Element("p", "field-error", error).With("id", id + "-error");

        var attributes = Attributes(id, hint is not null, wrong is not null, required);
        // What Razor hands over is encoded already, and the control encodes once more.
        foreach (var extra in output.Attributes)
            attributes[extra.Name] = extra.Value is HtmlString encoded ? WebUtility.HtmlDecode(encoded.Value) : extra.Value;
        output.Attributes.Clear();

        IHtmlContent control = Control(attributes);
        if (Unit is not null)
            control = Markup.Element("span", "field-with-unit", control, Markup.Element("span", "field-unit", localizer[Unit].Value));

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", (error is null ? "field" : "field field-wrong") + (check ? " field-check" : ""));
        if (check)
            control = Markup.Element("span", "field-line", control, label);
        else
            output.Content.AppendHtml(label);
        if (hint is not null && !check)
            output.Content.AppendHtml(hint);
        if (wrong is not null)
            output.Content.AppendHtml(wrong);
        output.Content.AppendHtml(control);
        if (hint is not null && check)
            output.Content.AppendHtml(hint);
        output.Content.AppendHtml(await output.GetChildContentAsync());
    }

    private Dictionary<string, object?> Attributes(string id, bool hint, bool wrong, bool required)
    {
        var attributes = new Dictionary<string, object?> { ["id"] = id };
        string?[] described = [hint ? id + "-hint" : null, wrong ? id + "-error" : null];
        if (hint || wrong)
            attributes["aria-describedby"] = string.Join(' ', described.Where(part => part is not null));
        if (wrong)
            attributes["aria-invalid"] = "true";
        if (required)
            attributes["required"] = "";
        if (Autocomplete is not null)
            attributes["autocomplete"] = Autocomplete;
        if (Autofocus)
            attributes["autofocus"] = "";
        return attributes;
    }

    private TagBuilder Control(Dictionary<string, object?> attributes)
    {
        var (explorer, name) = (For.ModelExplorer, For.Name);
        switch (Kind)
        {
            case FieldKind.Select:
                return generator.GenerateSelect(ViewContext, explorer, null, name, Items!, allowMultiple: For.Metadata.IsEnumerableType, attributes);
            case FieldKind.TextArea:
                return generator.GenerateTextArea(ViewContext, explorer, name, Rows, 0, attributes);
            case FieldKind.Checkbox:
                return generator.GenerateCheckBox(ViewContext, explorer, name, For.Model as bool?, attributes);
            case FieldKind.Password:
                return generator.GeneratePassword(ViewContext, explorer, name, null, attributes);
            case FieldKind.File:
                attributes["type"] = "file";
                if (Accept is not null)
                    attributes["accept"] = Accept;
                return generator.GenerateTextBox(ViewContext, explorer, name, null, null, attributes);
            case FieldKind.Date:
                attributes["type"] = "date";
                return generator.GenerateTextBox(ViewContext, explorer, name, For.Model, "{0:yyyy-MM-dd}", attributes);
            case FieldKind.Whole or FieldKind.Decimal:
                // A number box would drop what it cannot read, and knows no decimal comma.
                attributes["type"] = "text";
                attributes["inputmode"] = Kind == FieldKind.Whole ? "numeric" : "decimal";
                return generator.GenerateTextBox(ViewContext, explorer, name, For.Model, null, attributes);
            default:
                attributes["type"] = Kind;
                return generator.GenerateTextBox(ViewContext, explorer, name, For.Model, null, attributes);
        }
    }
}
