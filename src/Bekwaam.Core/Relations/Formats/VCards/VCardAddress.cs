using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>An address between ADR of a vCard and its Dutch parts.</summary>
internal static class VCardAddress
{
    private const int Parts = 10;

    /// <returns>Null when nothing stands in it.</returns>
    public static PostalAddress? Read(VCardLine line)
    {
        var start = new PostalAddress { Use = UseOf(line) };
        if (ExactParts.Read(line, Parts) is { } exact && Of(exact, start.Use) is var own && ExactParts.Same(line.Value, Plain(own)))
            return own;
        var parts = VCardText.Split(line.Value, ';');
        string? Part(int place) => Some(VCardText.Whole(parts, place));
        // A standard of 2024 has number and street apart, behind the seven of old.
        var (number, street) = (Part(10), Part(11));
        var address = start with
        {
            PostBox = Part(0),
            Lines = Part(1),
            Street = street ?? Part(2),
            HouseNumber = street is null ? null : number,
            Place = Part(3),
            Region = Part(4),
            Postcode = Part(5),
        };
        address = Countries.Place(address, Part(6));
        if (address.Country is null && line.Parameter("CC") is { Length: 2 } code && (address.CountryName is null || Countries.Find(code) is not null))
            address = address with { Country = code.ToUpperInvariant(), CountryName = null };
        address = WrittenAddress.Tidy(address);
        if (!WrittenAddress.IsEmpty(address))
            return OnlyLines(address) ? WrittenAddress.FromText(address.Lines!, start) : address;
        return Some(line.Parameter("LABEL")) is { } label ? WrittenAddress.FromText(label, start) : null;
    }

    public static (IReadOnlyList<VCardParameter> Parameters, string Value) Write(PostalAddress address)
    {
        var parameters = VCardTypes.Write(address.Use, address.Preferred);
        if (address.Country is { } code)
            parameters.Add(new VCardParameter("CC", code));
        var value = Plain(address);
        var line = new VCardLine { Number = 0, Name = "ADR", Value = value, Parameters = parameters };
        if (Read(line) is not { } read || read with { Preferred = address.Preferred } != address)
            parameters.Add(ExactParts.Write(address.Street, address.HouseNumber, address.Addition, address.Postcode, address.Place, address.Region,
                address.Country, address.CountryName, address.PostBox, address.Lines));
        return (parameters, value);
    }

    private static UseLabel UseOf(VCardLine line) =>
        line.IsType("BILLING") ? UseLabel.Billing : line.IsType("DELIVERY") ? UseLabel.Delivery : VCardTypes.Use(line);

    private static bool OnlyLines(PostalAddress address) => address.Lines is not null && address with { Lines = null, Use = default } == new PostalAddress();

    /// <summary>An address that is lines only stands where programs show it: in the street.</summary>
    private static string Plain(PostalAddress address)
    {
        var street = WrittenAddress.StreetLine(address);
        var country = address.Country is { } code ? Countries.Name(code) : address.CountryName;
        return street.Length == 0
            ? VCardWriter.Structure([address.PostBox, null, address.Lines, address.Place, address.Region, address.Postcode, country])
            : VCardWriter.Structure([address.PostBox, address.Lines, street, address.Place, address.Region, address.Postcode, country]);
    }

    private static PostalAddress Of(string?[] parts, UseLabel use) => new()
    {
        Use = use,
        Street = parts[0],
        HouseNumber = parts[1],
        Addition = parts[2],
        Postcode = parts[3],
        Place = parts[4],
        Region = parts[5],
        Country = parts[6],
        CountryName = parts[7],
        PostBox = parts[8],
        Lines = parts[9],
    };

    private static string? Some(string? text) => VCardText.Some(text);
}
