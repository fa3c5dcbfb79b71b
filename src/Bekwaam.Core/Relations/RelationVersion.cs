namespace Bekwaam.Core.Relations;

/// <summary>
/// A card as it was before a change: what history, undoing and two people at one form are made of. Gone when the person is
/// forgotten.
/// </summary>
public sealed class RelationVersion
{
    public Guid RelationId { get; init; }

    /// <summary>The relation's <see cref="Relation.Version"/> while the card was so.</summary>
    public int Version { get; init; }

    /// <summary><see cref="Cards.RelationCard"/> as JSON.</summary>
    public required string Card { get; init; }

    /// <summary>When it was replaced.</summary>
    public DateTimeOffset ReplacedAt { get; init; }

    public Guid? ReplacedBy { get; init; }
}
