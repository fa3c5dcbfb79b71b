namespace Bekwaam.Core.Relations.Cards;

/// <summary>
/// A card on its way in or out: what one entry of a vCard or CSV file says. A person who works somewhere brings the name of
/// the organisation; the import finds or makes that relation and links the two.
/// </summary>
public sealed record ContactCard
{
    public required RelationCard Card { get; init; }

    /// <summary>The organisation that a person acts for, by name.</summary>
    public string? Organisation { get; init; }

    public string? Department { get; init; }

    /// <summary>Function there: buyer, director.</summary>
    public string? Function { get; init; }

    /// <summary>Kinds that the file says, when it has a column for it.</summary>
    public IReadOnlyList<RelationKind> Kinds { get; init; } = [];

    /// <summary>The photo itself; goes to the file store.</summary>
    public Photo? Photo { get; init; }

    /// <summary>UID of the vCard: the same entry in a second file.</summary>
    public string? Uid { get; init; }

    /// <summary>When the source last changed it.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <param name="Bytes">Sniffed to be an image.</param>
/// <param name="MediaType">image/jpeg, image/png, image/gif or image/webp.</param>
public sealed record Photo(ReadOnlyMemory<byte> Bytes, string MediaType);
