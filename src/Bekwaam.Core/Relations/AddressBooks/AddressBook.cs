using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Segments;

namespace Bekwaam.Core.Relations.AddressBooks;

/// <summary>A group of relations as phones and mail programs get them.</summary>
/// <param name="Key">In the book's address.</param>
/// <param name="Term">Who is in it; null for everybody who can be called or written to.</param>
/// <param name="Kind">When it is all of a kind.</param>
/// <param name="Segment">The name, when it is a group of the organisation's own.</param>
public sealed record AddressBook(string Key, string? Term, RelationKind? Kind, string? Segment)
{
    public static readonly AddressBook Everybody = new("everybody", null, null, null);

    public static AddressBook Of(RelationKind kind) => new(kind.ToString().ToLowerInvariant(), Terms.Kind(kind), kind, null);

    public static AddressBook Of(Segment segment) => new($"segment-{segment.Id:N}", Terms.Segment(segment.Id), null, segment.Name);
}

/// <summary>A relation in a book, as it was when the book was last compared with the register.</summary>
public sealed class AddressBookEntry
{
    public required string Book { get; init; }

    public Guid RelationId { get; init; }

    /// <summary>What the card was made from; another tag is another card.</summary>
    public required string Tag { get; set; }

    /// <summary>Rises with every change in the book.</summary>
    public int Sequence { get; set; }

    /// <summary>It was in the book once, and phones still have to hear that it left.</summary>
    public bool Gone { get; set; }
}
