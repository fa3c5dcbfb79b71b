namespace Bekwaam.Core.Relations.Cards;

/// <summary>
/// Where mail arrives. A Dutch address has street, number, addition, postcode (1234 AB) and place; a foreign one is as free
/// as it comes. Nothing typed is thrown away: what does not fit a Dutch form stands in <see cref="Lines"/>.
/// </summary>
public sealed record PostalAddress
{
    public UseLabel Use { get; init; }

    public bool Preferred { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    /// <summary>A, bis, 2-hoog.</summary>
    public string? Addition { get; init; }

    /// <summary>Dutch ones as "1234 AB".</summary>
    public string? Postcode { get; init; }

    public string? Place { get; init; }

    /// <summary>Province or state.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 in two capitals, or null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>The country as it came, when it is none that we know by a code.</summary>
    public string? CountryName { get; init; }

    public string? PostBox { get; init; }

    /// <summary>Further lines: building, floor, care of; or a whole address that could not be taken apart. Separated by \n.</summary>
    public string? Lines { get; init; }
}
