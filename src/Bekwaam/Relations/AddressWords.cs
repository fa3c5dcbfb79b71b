using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Relations;

/// <summary>An address as it stands on an envelope.</summary>
internal static class AddressWords
{
    public static IEnumerable<string> Lines(PostalAddress address)
    {
        foreach (var line in address.Lines?.Split('\n') ?? [])
            yield return line;
        if (Join(" ", address.Street, address.HouseNumber, address.Addition) is { Length: > 0 } street)
            yield return street;
        if (address.PostBox is { } box)
            yield return box;
        // Two spaces between postcode and place: as the Dutch post asks for it.
        if (Join("  ", address.Postcode, address.Place) is { Length: > 0 } place)
            yield return place;
        if (address.Region is { } region)
            yield return region;
        if (address.Country is { } code and not "NL")
            yield return Countries.Name(code);
        else if (address.CountryName is { } name)
            yield return name;
    }

    private static string Join(string between, params string?[] parts) => string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));
}
