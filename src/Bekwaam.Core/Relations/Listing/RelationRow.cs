using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Listing;

/// <summary>A relation as a list shows it: columns only, never the card.</summary>
public sealed record RelationRow
{
    public required Guid Id { get; init; }

    public required int Number { get; init; }

    public required RelationType Type { get; init; }

    public required string Name { get; init; }

    public required string SortName { get; init; }

    public string? Place { get; init; }

    public string? Mail { get; init; }

    public string? Phone { get; init; }

    public required short Completeness { get; init; }

    public DateTimeOffset? LastContactAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public int Version { get; init; }

    internal static IQueryable<RelationRow> Of(IQueryable<Relation> relations) => relations.Select(r => new RelationRow
    {
        Id = r.Id,
        Number = r.Number,
        Type = r.Type,
        Name = r.Name,
        SortName = r.SortName,
        Place = r.Place,
        Mail = r.Mail,
        Phone = r.Phone,
        Completeness = r.Completeness,
        LastContactAt = r.LastContactAt,
        ChangedAt = r.ChangedAt,
        Version = r.Version,
    });
}
