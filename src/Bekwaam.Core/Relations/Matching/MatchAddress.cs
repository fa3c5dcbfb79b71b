using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>An address as it is compared.</summary>
internal readonly record struct MatchAddress(string? Street, string? Number, string? Addition, string? Postcode, string? Place, string? Region, string? Lines)
{
    private const string PostBox = "postbus";

    /// <summary>A post box tells nothing about which door it belongs to.</summary>
    public bool IsBox => Street == PostBox;

    public bool IsEmpty => this is { Street: null, Number: null, Postcode: null, Place: null, Lines: null };

    /// <summary>Where the words of street, place and lines are cut.</summary>
    public (uint Street, uint Place, uint Lines) Cuts { get; init; }

    public static MatchAddress Of(PostalAddress address)
    {
        var (street, number, addition) = (address.Street, address.HouseNumber, address.Addition);
        // A number in the street's line says as much as one of its own.
        if (number is null && street is not null)
        {
            var read = AddressText.Read(street);
            (street, number, addition) = (read.Street, read.HouseNumber, addition ?? read.Addition);
        }

        if (street is null && address.PostBox is { } box)
            (street, number) = (PostBox, Letters.Digits(box));
        var (road, place, lines) = (StreetText.Normalise(street), StreetText.Plain(address.Place), StreetText.Plain(address.Lines));
        return new MatchAddress(
            road.Text, Letters.Digits(number)?.TrimStart('0'), Text(addition), Text(address.Postcode), place.Text, Text(address.Region), lines.Text)
        {
            Cuts = (road.Cuts, place.Cuts, lines.Cuts),
        };
    }

    /// <summary>What is known, for counting.</summary>
    public IEnumerable<(MatchField Field, string Value)> Values()
    {
        (MatchField, string?)[] all =
        [
            (MatchField.Street, Street), (MatchField.HouseNumber, Number), (MatchField.Postcode, Postcode), (MatchField.Place, Place),
            (MatchField.Region, Region), (MatchField.AddressLines, Lines),
        ];
        return all.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
    }

    private static string? Text(string? written) =>
        written is null ? null : Letters.Only(Fold.Text(written)) is { Length: > 0 } letters ? letters : null;
}
