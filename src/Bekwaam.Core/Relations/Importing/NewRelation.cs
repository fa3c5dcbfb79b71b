using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>A relation that the import makes.</summary>
internal sealed class NewRelation
{
    public required Guid Id { get; init; }

    public required RelationCard Card { get; set; }

    public IReadOnlyList<RelationKind> Kinds { get; set; } = [];

    public bool HasPeople { get; set; }

    public Photo? Photo { get; set; }
}

/// <summary>A person of the file and the organisation that the person acts for.</summary>
internal sealed record NewLink(Guid OrganisationId, Guid PersonId, string? Function, string? Department);

/// <summary>What the file adds to one that was there.</summary>
internal sealed record Addition(KnownRelation Known, RelationCard Card, Photo? Photo);

/// <summary>What is written together.</summary>
internal sealed class RelationBatch
{
    public List<NewRelation> Relations { get; } = [];

    public List<NewLink> Links { get; } = [];

    public List<Addition> Additions { get; } = [];

    /// <summary>Organisations that were there and have people now.</summary>
    public HashSet<Guid> Staffed { get; } = [];
}
