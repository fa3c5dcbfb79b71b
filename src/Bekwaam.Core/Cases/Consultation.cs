using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases;

/// <summary>Why a colleague was needed.</summary>
public enum HelpReason : short
{
    /// <summary>May not decide it alone.</summary>
    NoMandate = 1,
    NoKnowledge = 2,
    /// <summary>Has no access to what is needed.</summary>
    NoAccess = 3,
    /// <summary>Came to the wrong desk.</summary>
    WrongDesk = 4,
    /// <summary>Is not there, or has no time.</summary>
    NoTime = 5,
}

/// <summary>A colleague was asked about a case (<i>ruggespraak</i>); question and answer stand in the thread.</summary>
public sealed class Consultation : IVersioned
{
    /// <summary>Also of the line in the thread with the question.</summary>
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    public Guid AskedBy { get; init; }

    public Guid AskedOf { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public HelpReason Reason { get; init; }

    /// <summary>Without mandate: for what.</summary>
    public Mandates.GrantKind? Wanted { get; init; }

    /// <summary>Without mandate: for how much, when that was said.</summary>
    public Money? Amount { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }

    public int Version { get; set; }
}

/// <summary>A case went from one to another (<i>doorverwijzing</i>).</summary>
public sealed class Transfer
{
    /// <summary>Also of the line in the thread.</summary>
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    public DateTimeOffset At { get; init; }

    public Guid By { get; init; }

    public Guid? FromOwner { get; init; }

    public Guid? FromLocation { get; init; }

    public Guid? ToOwner { get; init; }

    public Guid? ToLocation { get; init; }

    public HelpReason Reason { get; init; }
}
