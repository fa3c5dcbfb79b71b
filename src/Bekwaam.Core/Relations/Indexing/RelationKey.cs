namespace Bekwaam.Core.Relations.Indexing;

public enum RelationKeyKind : short
{
    /// <summary>E.164 without the plus.</summary>
    Phone = 1,
    /// <summary>In lower case.</summary>
    Mail = 2,
    TradeRegister = 3,
    Vat = 4,
    Iban = 5,
    /// <summary>Postcode and house number: 1234AB12.</summary>
    Door = 6,
    /// <summary>UID of a vCard it came with.</summary>
    Uid = 7,
    /// <summary>What the name sounds like, to find who was entered under another spelling.</summary>
    Sound = 8,
}

/// <summary>Something that points at a relation: who calls, who writes, who is this already.</summary>
public sealed class RelationKey
{
    public RelationKeyKind Kind { get; init; }

    public required string Value { get; init; }

    public Guid RelationId { get; init; }
}

/// <summary>
/// What lists are narrowed by. The rows of one term stand in the order of names, so that a page of a list is a short
/// range of keys however many relations there are.
/// </summary>
public sealed class RelationTerm
{
    /// <summary>Made by <see cref="Terms"/>.</summary>
    public required string Term { get; init; }

    public required string SortName { get; init; }

    public Guid RelationId { get; init; }
}
