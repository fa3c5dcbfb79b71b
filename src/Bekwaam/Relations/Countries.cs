using System.Collections.Concurrent;
using System.Globalization;

namespace Bekwaam.Relations;

/// <summary>The countries of the world by their code, named in the reader's language.</summary>
internal static class Countries
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Code, string Name)>> ByLanguage = new(StringComparer.Ordinal);

    public static IReadOnlyList<(string Code, string Name)> All() =>
        ByLanguage.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ =>
        [
            .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
                .Select(culture => new RegionInfo(culture.Name))
                // Regions of the world have numbers; countries have two letters.
                .Where(region => region.TwoLetterISORegionName is { Length: 2 } code && code.All(char.IsAsciiLetterUpper))
                .DistinctBy(region => region.TwoLetterISORegionName)
                .Select(region => (region.TwoLetterISORegionName, NameIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, region.TwoLetterISORegionName))),
        ]);

    public static string Name(string code) => All().FirstOrDefault(country => country.Code == code).Name ?? code;

    /// <summary>A language as it is spoken somewhere is named with the place, in the reader's language: "Nederlands (België)".</summary>
    private static string NameIn(string language, string code)
    {
        var name = CultureInfo.GetCultureInfo($"{language}-{code}").DisplayName;
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && name.EndsWith(')') ? name[(open + 1)..^1] : new RegionInfo(code).EnglishName;
    }
}
