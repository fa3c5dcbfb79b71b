using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekwaam.Ui;

internal static class FieldError
{
    /// <summary>What is wrong with a field, in one sentence, or null.</summary>
    public static string? Of(ViewContext view, ModelExpression field)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        return view.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    }
}
