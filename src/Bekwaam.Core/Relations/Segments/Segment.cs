using Bekwaam.Core.Data;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>A group of relations (<i>doelgroep</i>): by a rule that is kept true, or picked by hand.</summary>
public sealed class Segment : IVersioned
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>A filter as <c>FilterQuery</c> writes it; null when people pick its members.</summary>
    public string? Rule { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    /// <summary>No longer in use: nobody is in it from that day on, who was is still known.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How many were in it when last counted; null before the first time.</summary>
    public int? Members { get; set; }

    public DateTimeOffset? CountedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>From when until when a relation is in a segment.</summary>
public sealed class SegmentMember
{
    public Guid RelationId { get; init; }

    public Guid SegmentId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The first day on which it no longer was; null as long as it is.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>How many relations a segment had at the end of a day, or when last counted on it.</summary>
public sealed class SegmentDay
{
    public Guid SegmentId { get; init; }

    public DateOnly Day { get; init; }

    public int Members { get; set; }
}
