using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases;

public enum CaseKind : short
{
    Question = 1,
    Complaint = 2,
    /// <summary>Something that was sold does not do what it should.</summary>
    Defect = 3,
    Request = 4,
    /// <summary>Reaches whoever earned it.</summary>
    Compliment = 5,
}

/// <summary>On whose turn a case waits, or that it waits for nobody.</summary>
public enum CaseState : short
{
    WaitsForUs = 0,
    WaitsForCustomer = 1,
    /// <summary>A supplier, another firm.</summary>
    WaitsForOthers = 2,
    Solved = 3,
}

/// <summary>What it does to the customer as long as it lasts: with what was promised, this decides what comes first; not who shouts.</summary>
public enum CaseImpact : short
{
    Low = 1,
    Normal = 2,
    High = 3,
    /// <summary>Somebody can come to harm.</summary>
    Safety = 4,
}

/// <summary>Work for a customer until it is solved (<i>zaak</i>). What was said and done stands in its <see cref="CaseMessage"/>s.</summary>
public sealed class Case : IVersioned
{
    /// <summary>What stands in <see cref="DueAt"/> when nothing is promised: behind everything that is.</summary>
    public static readonly DateTimeOffset NothingDue = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public Guid Id { get; init; }

    public CaseNumber Number { get; init; }

    public CaseKind Kind { get; set; }

    /// <summary>In a few words; at most 200 characters.</summary>
    public required string Subject { get; set; }

    public CaseImpact Impact { get; set; } = CaseImpact.Normal;

    /// <summary>For whom; null when nobody knows who it was.</summary>
    public Guid? RelationId { get; set; }

    /// <summary>Who of them, when it is somebody who acts for the relation.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The name that a stranger gave.</summary>
    public string? Caller { get; set; }

    /// <summary>What it is about, as we call it.</summary>
    public string? Product { get; set; }

    /// <summary>How it first came in.</summary>
    public ChannelKind Channel { get; init; }

    public CaseState State { get; set; }

    public DateTimeOffset StateSince { get; set; }

    /// <summary>The colleague whose turn it is; null when it lies with a branch or with all.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>How it came to whom it was with first; null when whoever took it down kept it.</summary>
    public CaseRoute? Route { get; init; }

    public Guid? LocationId { get; set; }

    public DateTimeOffset OpenedAt { get; init; }

    public Guid? OpenedBy { get; init; }

    /// <summary>The first answer of a person in which something is said; not a receipt.</summary>
    public DateTimeOffset? FirstAnswerAt { get; set; }

    public DateTimeOffset? SolvedAt { get; set; }

    public Guid? SolvedBy { get; set; }

    /// <summary>How often it was solved and was not.</summary>
    public short Reopened { get; set; }

    /// <summary>How often the customer was passed on.</summary>
    public short PassedOn { get; set; }

    /// <summary>How often a colleague had to be asked.</summary>
    public short Consulted { get; set; }

    /// <summary>How often it went higher up because a promise was late.</summary>
    public short Escalated { get; set; }

    /// <summary>The promise for which it went higher up last: once for each.</summary>
    public DateTimeOffset? EscalatedDue { get; set; }

    /// <summary>Who was told then; null for everybody who leads.</summary>
    public Guid? EscalatedTo { get; set; }

    /// <summary>The earliest promise that is still open, or <see cref="NothingDue"/>.</summary>
    public DateTimeOffset DueAt { get; set; } = NothingDue;

    /// <summary>How many lines its thread has.</summary>
    public int Lines { get; set; }

    /// <summary>The last thing that happened in it.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The earlier case that this one goes on from, too long after it was solved to open that again.</summary>
    public Guid? FollowsId { get; set; }

    /// <summary>The case that this one was taken up in, where its thread is now; until that is undone nothing more happens here.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Only for who leads, whoever has it and whoever took it down.</summary>
    public bool Confidential { get; set; }

    /// <summary>With a confidential case: the colleague it is about, who does not see it.</summary>
    public Guid? AboutId { get; set; }

    /// <summary>Number of the import that brought it in, or null.</summary>
    public int? Source { get; init; }

    /// <summary>What it is called where it was imported from.</summary>
    public string? SourceKey { get; init; }

    public int Version { get; set; }

    /// <summary>Its promises were read into the unit of work that it is in.</summary>
    internal bool HasPromisesAtHand { get; set; }

    public bool IsOpen => State is not CaseState.Solved;
}
