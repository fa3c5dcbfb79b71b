using System.Text.RegularExpressions;

namespace Bekwaam.Core.Relations.Numbers;

/// <summary>A line with street and number, taken apart the Dutch way.</summary>
/// <param name="Street">The line as it was when there is no number in it.</param>
/// <param name="HouseNumber">Digits, or null.</param>
/// <param name="Addition">A, bis, 2-hoog …, or null.</param>
public readonly partial record struct AddressText(string Street, string? HouseNumber, string? Addition)
{
    /// <summary>
    /// "Dorpsstraat 12a", "Plein 1944 7 bis", "2e Tuindwarsstraat 5-hs", "Parklaan 100 t/m 104": the number is the last one
    /// that stands behind a word; what follows it is the addition. A year with a number behind it belongs to the street.
    /// </summary>
    public static AddressText Read(string line)
    {
        line = line.Trim();
        var match = Shape().Match(line);
        if (!match.Success)
            return new AddressText(line, null, null);
        var addition = match.Groups["addition"].Value.Trim(' ', '-', '/', ',');
        return new AddressText(match.Groups["street"].Value.TrimEnd(' ', ','), match.Groups["number"].Value, addition.Length == 0 ? null : addition);
    }

    [GeneratedRegex(@"^(?<street>(?=.*\p{L}).*?[\p{L}\d.')])[\s,]+(?:nr\.?\s*)?(?!(?:18|19)\d\d\s+\d)(?<number>[1-9]\d{0,4})(?<addition>\s*[-/]?\s*(?:t/m\s*\d{1,5}|\d{1,4}\s?-?\s?\p{L}{1,6}|\p{L}{1,6}|[-/]\s*\d{1,5})?(?:[\s-]+(?:\p{L}{1,6}|\d{1,3}))?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Shape();
}
