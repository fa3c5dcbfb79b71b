using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Bekwaam.Ui;

/// <summary>Which control fits a property.</summary>
internal static class FieldKind
{
    public const string Text = "text";
    public const string TextArea = "textarea";
    public const string Select = "select";
    public const string Checkbox = "checkbox";
    public const string Password = "password";
    public const string File = "file";
    public const string Date = "date";
    public const string Whole = "whole";
    public const string Decimal = "decimal";

    public static string Of(ModelMetadata metadata) => metadata.DataTypeName switch
    {
        nameof(DataType.Password) => Password,
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.PhoneNumber) => "tel",
        nameof(DataType.Url) => "url",
        nameof(DataType.MultilineText) => TextArea,
        nameof(DataType.Date) => Date,
        _ => Of(metadata.UnderlyingOrModelType),
    };

    private static string Of(Type type)
    {
        if (type == typeof(bool))
            return Checkbox;
        if (type == typeof(DateOnly))
            return Date;
        if (type == typeof(int) || type == typeof(long) || type == typeof(short))
            return Whole;
        if (type == typeof(decimal) || type == typeof(double) || type == typeof(float))
            return Decimal;
        return typeof(IFormFile).IsAssignableFrom(type) ? File : Text;
    }
}
