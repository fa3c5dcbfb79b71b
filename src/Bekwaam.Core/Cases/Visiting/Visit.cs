using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Visiting;

public enum VisitState : short
{
    Expected = 0,
    /// <summary>At the counter, and waits.</summary>
    Here = 1,
    Received = 2,
    NotCome = 3,
    /// <summary>Called off beforehand.</summary>
    Withdrawn = 4,
}

/// <summary>Somebody who comes to see us, so that they are greeted by name and do not wait for who does not know of them.</summary>
public sealed class Visit : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>Who comes, as they are greeted.</summary>
    public required string Name { get; set; }

    /// <summary>Whom of the register they are, or come for.</summary>
    public Guid? RelationId { get; set; }

    /// <summary>When they are expected.</summary>
    public DateTimeOffset At { get; set; }

    public Guid? LocationId { get; set; }

    /// <summary>The colleague whom they come to see; null for whoever is there.</summary>
    public Guid? HostId { get; set; }

    /// <summary>What about, and what must be ready.</summary>
    public string? About { get; set; }

    /// <summary>The case it is about, or that was recorded of it.</summary>
    public Guid? CaseId { get; set; }

    public VisitState State { get; set; }

    public DateTimeOffset? ArrivedAt { get; set; }

    public DateTimeOffset? ReceivedAt { get; set; }

    public Guid? ReceivedBy { get; set; }

    public Guid MadeBy { get; init; }

    /// <summary>Of the form it was typed in: sent twice, it is kept once.</summary>
    public Guid? FormKey { get; init; }

    public int Version { get; set; }

    public bool IsOver => State is VisitState.Received or VisitState.NotCome or VisitState.Withdrawn;
}
