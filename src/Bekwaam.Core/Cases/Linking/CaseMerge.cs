namespace Bekwaam.Core.Cases.Linking;

/// <summary>That a case was taken up in another, and what undoing it needs. Rows that went along keep their keys.</summary>
public sealed class CaseMerge
{
    public Guid Id { get; init; }

    public Guid SurvivorId { get; init; }

    public Guid AbsorbedId { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid By { get; init; }

    /// <summary>Lines that went along stand behind this one in the survivor's thread …</summary>
    public int Offset { get; init; }

    /// <summary>… and are so many.</summary>
    public int Lines { get; init; }

    /// <summary>As the case was before.</summary>
    public CaseState State { get; init; }

    public DateTimeOffset StateSince { get; init; }

    public DateTimeOffset? SolvedAt { get; init; }

    public Guid? SolvedBy { get; init; }

    /// <summary>Keys of moments, promises, consultations, transfers and grants that went along, as JSON.</summary>
    public required string Moved { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneBy { get; set; }
}
