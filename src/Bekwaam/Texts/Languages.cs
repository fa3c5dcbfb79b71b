using System.Globalization;

namespace Bekwaam.Texts;

/// <summary>The languages the program speaks. The region decides how dates and numbers are written.</summary>
internal static class Languages
{
    public const string Dutch = "nl";

    public const string English = "en";

    /// <summary>Cookie that carries the choice of who is not signed in.</summary>
    public const string Cookie = "bekwaam.language";

    private static readonly CultureInfo DutchCulture = WithMinus("nl-NL");
    private static readonly CultureInfo EnglishCulture = WithMinus("en-GB");

    public static IReadOnlyList<string> All { get; } = [Dutch, English];

    /// <summary>The culture that goes with a language, or null for a language not spoken here.</summary>
    public static CultureInfo? Culture(string? language) => language switch
    {
        Dutch => DutchCulture,
        English => EnglishCulture,
        _ => null,
    };

    /// <summary>The language of the request or job at hand.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Dutch ? Dutch : English;

    /// <summary>What a language calls itself.</summary>
    public static string Name(string language) => language == Dutch ? "Nederlands" : "English";

    /// <summary>A minus as wide as a figure, so that it reads as a sign and not as a hyphen; what people type is read with either.</summary>
    private static CultureInfo WithMinus(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.NegativeSign = "−";
        return CultureInfo.ReadOnly(culture);
    }
}
