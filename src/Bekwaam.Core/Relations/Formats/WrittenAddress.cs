using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats;

/// <summary>Addresses as they come in files, made as exact as can be done without guessing.</summary>
public static partial class WrittenAddress
{
    /// <summary>
    /// A street of several lines keeps the first; a Dutch postcode is written 1234 AB and tells the country; the number of a
    /// Dutch address is taken from the street.
    /// </summary>
    public static PostalAddress Tidy(PostalAddress address)
    {
        if (address.Street?.IndexOf('\n') is { } end and >= 0)
        {
            var more = Lines(address.Street[end..]);
            address = address with { Street = Trimmed(address.Street[..end]), Lines = Join([.. Lines(address.Lines), .. more]) };
        }

        if (address.Country is not (null or "NL") || address.CountryName is not null || DutchPostcode.Normalise(address.Postcode) is not { } postcode)
            return address.Country is "NL" ? SplitStreet(address) : address;
        return SplitStreet(address with { Postcode = postcode, Country = "NL" });
    }

    /// <summary>
    /// An address in one text. A Dutch one, with a line "1234 AB Plaats", is taken apart; any other stays whole, in
    /// <see cref="PostalAddress.Lines"/>.
    /// </summary>
    public static PostalAddress FromText(string text, PostalAddress? start = null)
    {
        start ??= new PostalAddress();
        var lines = Lines(text);
        if (lines.Count == 1)
            lines = [.. lines[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var at = lines.FindIndex(line => PostcodeAndPlace().IsMatch(line));
        var country = at >= 0 && at + 2 == lines.Count ? lines[^1] : null;
        if (at < 1 || (country is null ? at + 1 != lines.Count : Countries.Find(country) is not "NL"))
            return start with { Lines = Join(Lines(text)) };
        var match = PostcodeAndPlace().Match(lines[at]);
        var street = AddressText.Read(lines[at - 1]);
        if (DutchPostcode.Normalise(match.Groups["code"].Value) is not { } postcode || street.HouseNumber is null)
            return start with { Lines = Join(Lines(text)) };
        return start with
        {
            Street = street.Street,
            HouseNumber = street.HouseNumber,
            Addition = street.Addition,
            Postcode = postcode,
            Place = match.Groups["place"].Value,
            Country = "NL",
            Lines = Join(lines.Take(at - 1)),
        };
    }

    /// <summary>Nothing stands in it but its use.</summary>
    public static bool IsEmpty(PostalAddress address) => address with { Use = default, Preferred = false } == new PostalAddress();

    /// <summary>Street, number and addition on one line, as on an envelope.</summary>
    public static string StreetLine(PostalAddress address) =>
        string.Join(' ', new[] { address.Street, address.HouseNumber, address.Addition }.Where(part => !string.IsNullOrEmpty(part)));

    private static PostalAddress SplitStreet(PostalAddress address)
    {
        if (address.HouseNumber is not null || address.Street is null || AddressText.Read(address.Street) is not { HouseNumber: { } number } street)
            return address;
        return address with { Street = street.Street, HouseNumber = number, Addition = street.Addition };
    }

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string? Join(IEnumerable<string> lines) => Trimmed(string.Join('\n', lines));

    private static string? Trimmed(string text) => text.Trim() is { Length: > 0 } some ? some : null;

    [GeneratedRegex(@"^(?:NL-?\s?)?(?<code>[1-9]\d{3}\s?[A-Za-z]{2}),?\s+(?<place>\p{L}.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex PostcodeAndPlace();
}
