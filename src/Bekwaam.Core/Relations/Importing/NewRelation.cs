using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>A relation that the import makes.</summary>
internal sealed class NewRelation
{
    public required Guid Id { get; init; }

    public required RelationCard Card { get; set; }

    public required IReadOnlyList<(RelationKeyKind Kind, string Value)> Keys { get; set; }

    public required string SortName { get; init; }

    public IReadOnlyList<RelationKind> Kinds { get; set; } = [];

    public bool HasPeople { get; set; }

    public Photo? Photo { get; set; }

    /// <summary>A later entry of the file said more.</summary>
    public void Become(RelationCard card)
    {
        Card = card;
        Keys = [.. IndexRelation.KeysOf(card)];
    }
}

/// <summary>A person of the file and the organisation that the person acts for.</summary>
internal sealed record NewLink(Guid OrganisationId, Guid PersonId, string? Function, string? Department);

/// <summary>What the file adds to one that was there.</summary>
internal sealed record Addition(KnownRelation Known, RelationCard Card, Photo? Photo);

/// <summary>What is written together.</summary>
internal sealed class RelationBatch
{
    private readonly Queue<Guid> ids;

    /// <param name="entries">How many there are; each brings at most itself and an organisation.</param>
    /// <param name="now">The time.</param>
    public RelationBatch(int entries, DateTimeOffset now)
    {
        // In ascending order: rows that come in the order of their key are written several times as fast.
        var made = new Guid[entries * 2];
        for (var i = 0; i < made.Length; i++)
            made[i] = Guid.CreateVersion7(now);
        Array.Sort(made);
        ids = new Queue<Guid>(made);
    }

    public List<NewRelation> Relations { get; } = [];

    public Guid NextId() => ids.Dequeue();

    public List<NewLink> Links { get; } = [];

    public List<Addition> Additions { get; } = [];

    /// <summary>Organisations that were there and have people now.</summary>
    public HashSet<Guid> Staffed { get; } = [];
}
