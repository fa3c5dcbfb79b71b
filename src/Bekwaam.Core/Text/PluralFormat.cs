using System.Globalization;
using System.Text;

namespace Bekwaam.Core.Text;

/// <summary>
/// Formats texts with numbered places, of which some choose between a singular and a plural:
/// <c>{0:N0} {0:plural:answer|answers}</c>. Dutch and English both use the singular for exactly one.
/// </summary>
public sealed class PluralFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    private const string Prefix = "plural:";

    /// <summary>The text with its places filled, in the culture's figures.</summary>
    public static string Fill(CultureInfo culture, string text, params object?[] args) =>
        args.Length == 0 ? text : string.Format(new PluralFormat(culture), text, args);

    /// <summary>The same, of a text that was read before.</summary>
    public static string Fill(CultureInfo culture, CompositeFormat text, params object?[] args) => string.Format(new PluralFormat(culture), text, args);

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is null || !format.StartsWith(Prefix, StringComparison.Ordinal))
            return arg is IFormattable formattable ? formattable.ToString(format, culture) : arg?.ToString() ?? "";
        var forms = format[Prefix.Length..].Split('|');
        return forms.Length == 2
            ? forms[IsOne(arg) ? 0 : 1]
            : throw new FormatException($"A plural has two forms: '{format}'.");
    }

    private static bool IsOne(object? arg) => arg is IConvertible number and not string && number.ToDecimal(CultureInfo.InvariantCulture) == 1;
}
