using System.Globalization;
using System.Text.Encodings.Web;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bekwaam.Tests.Ui;

/// <summary>What a tag becomes on a Dutch page.</summary>
internal static class Rendered
{
    public static async Task<string> HtmlAsync(TagHelper tag, string content = "")
    {
        var culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture("nl")!;
        try
        {
            var context = new TagHelperContext([], new Dictionary<object, object>(), "id");
            var output = new TagHelperOutput("ui", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content)));
            await tag.ProcessAsync(context, output);
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            output.WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
            return writer.ToString();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = culture;
        }
    }
}
