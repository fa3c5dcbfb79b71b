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
                .Select(culture => culture.Name.Split('-')[^1])
                .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))
                .Distinct(StringComparer.Ordinal)
                .Select(code => (code, new RegionInfo(code).DisplayName)),
        ]);

    public static string Name(string code) => All().FirstOrDefault(country => country.Code == code).Name ?? code;
}
