namespace Bekwaam.Core.Cases.Complaints;

public enum ComplaintSeverity : short
{
    Low = 1,
    Serious = 2,
    Grave = 3,
}

public enum ComplaintVerdict : short
{
    Founded = 1,
    PartlyFounded = 2,
    NotFounded = 3,
    /// <summary>Somebody else has to decide it; the customer was told who.</summary>
    NotForUs = 4,
}

/// <summary>What a customer gets when a complaint is decided.</summary>
public enum ComplaintRemedy : short
{
    None = 0,
    Repair = 1,
    Refund = 2,
    Replacement = 3,
    Discount = 4,
    Apology = 5,
    Other = 6,
}

/// <summary>What whoever complained thinks of how it ended.</summary>
public enum ComplainantView : short
{
    Satisfied = 1,
    Partly = 2,
    NotSatisfied = 3,
    /// <summary>They were asked and did not say.</summary>
    NoAnswer = 4,
}

/// <summary>
/// The dossier of a complaint: how far it is along the steps of ISO 10002, as it is by now. Every step also stands in the thread
/// with its words; putting one right adds a line and changes what is here. Words are in the thread alone.
/// </summary>
public sealed class Complaint
{
    /// <summary>Also of its case.</summary>
    public Guid CaseId { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Before when the customer hears what happens when.</summary>
    public DateTimeOffset AcknowledgeBy { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; set; }

    public ComplaintSeverity? Severity { get; set; }

    /// <summary>Somebody could come to harm.</summary>
    public bool Safety { get; set; }

    /// <summary>The same happened to this customer before.</summary>
    public bool Repeat { get; set; }

    public DateTimeOffset? AssessedAt { get; set; }

    /// <summary>Who finds out what happened.</summary>
    public Guid? InvestigatorId { get; set; }

    public DateTimeOffset? InvestigatedAt { get; set; }

    /// <summary>In a few words what it came from, for figures; nothing about persons.</summary>
    public string? Cause { get; set; }

    /// <summary>Before when the customer is told what was decided; later after an extension.</summary>
    public DateTimeOffset DecideBy { get; set; }

    /// <summary>It was put off once; the customer was told why.</summary>
    public DateTimeOffset? ExtendedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public ComplaintVerdict? Verdict { get; set; }

    public ComplaintRemedy? Remedy { get; set; }

    /// <summary>What the remedy costs.</summary>
    public Money? Cost { get; set; }

    /// <summary>The decision and its reasons went to the customer.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Put right at once, and the customer agreed that this is enough.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    public ComplainantView? View { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>They went on to a body outside.</summary>
    public DateTimeOffset? OutsideAt { get; set; }

    /// <summary>Nothing is left to be decided: whoever complained knows the outcome.</summary>
    public bool IsDecided => ToldAt is not null || SettledAt is not null;
}
