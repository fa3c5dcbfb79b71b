using System.Diagnostics.CodeAnalysis;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations;

public enum RelationState : short
{
    Active = 0,
    /// <summary>Taken up in another; its address and number lead there.</summary>
    Merged = 1,
    /// <summary>The person asked to be forgotten: nothing is left that tells who it was.</summary>
    Erased = 2,
}

/// <summary>
/// An organisation or person that we deal with (<i>relatie</i>). What is written about it stands on its card; the columns
/// beside it are derived from the card by <c>IndexRelation</c>, for lists and look-ups.
/// </summary>
public sealed class Relation : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>What people quote: 1, 2 … in order of entry. Never used twice.</summary>
    public int Number { get; init; }

    public RelationType Type { get; set; }

    /// <summary>As one says it.</summary>
    public required string Name { get; set; }

    /// <summary>As one looks it up, folded: lists stand in this order. At most 60 characters.</summary>
    public required string SortName { get; set; }

    public required RelationCard Card { get; set; }

    /// <summary>Where the first address is.</summary>
    public string? Place { get; set; }

    /// <summary>The first mail address.</summary>
    public string? Mail { get; set; }

    /// <summary>The first number, E.164 when it is one.</summary>
    public string? Phone { get; set; }

    /// <summary>The photo on the card: as long as it stands here, the file is not cleared away.</summary>
    public string? PhotoHash { get; set; }

    /// <summary>The account of the colleague whom this relation is passed to first (<i>vaste adviseur</i>).</summary>
    public Guid? AdviserId { get; set; }

    public Guid? LocationId { get; set; }

    /// <summary>Share of what we want to know that we do know, 0–100.</summary>
    public short Completeness { get; set; }

    /// <summary>When somebody last made sure that the card is right.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The last contact in either direction.</summary>
    public DateTimeOffset? LastContactAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid? ChangedBy { get; set; }

    public RelationState State { get; set; }

    public Guid? MergedInto { get; set; }

    /// <summary>Number of the import that made it, or null when a person did.</summary>
    public int? Source { get; init; }

    public int Version { get; set; }
}

/// <summary>From when until when somebody is something to us: the history of kinds.</summary>
public sealed class RelationKindPeriod
{
    public Guid Id { get; init; }

    public Guid RelationId { get; set; }

    public RelationKind Kind { get; init; }

    public DateOnly From { get; set; }

    /// <summary>The first day on which it no longer held; null as long as it does.</summary>
    public DateOnly? Until { get; set; }

    public bool Holds(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>What a contact person has to say in the organisation.</summary>
[Flags]
public enum ContactRoles : short
{
    None = 0,
    Decides = 1,
    Uses = 2,
    Pays = 4,
    Advises = 8,
    Signs = 16,
    /// <summary>A right: on the website they see everything that the organisation asked, not only what they asked themselves.</summary>
    FollowsAll = 32,
}

/// <summary>A person who acts for a relation (<i>contactpersoon</i>); one person can act for several.</summary>
public sealed class ContactPerson : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>For whom.</summary>
    public Guid RelationId { get; set; }

    /// <summary>Who: a relation of type person.</summary>
    public Guid PersonId { get; set; }

    /// <summary>Buyer, director.</summary>
    public string? Function { get; set; }

    public string? Department { get; set; }

    public ContactRoles Roles { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>The first day on which it no longer held.</summary>
    public DateOnly? Until { get; set; }

    public int? Source { get; init; }

    public int Version { get; set; }
}

/// <summary>For what somebody may be written to or called.</summary>
public enum PermissionPurpose : short
{
    News = 1,
    Surveys = 2,
    Offers = 3,
    Invitations = 4,
    Reminders = 5,
}

/// <summary>
/// What somebody allowed or withdrew, with what proves it. Rows are only added: the newest per purpose and channel holds.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a permission that a person gave, the word of the field.")]
public sealed class RelationPermission
{
    public Guid Id { get; init; }

    public Guid RelationId { get; set; }

    public PermissionPurpose Purpose { get; init; }

    /// <summary>Null for every channel.</summary>
    public ChannelKind? Channel { get; init; }

    public bool Given { get; init; }

    /// <summary>Where it was said: a form, a call, an import.</summary>
    public required string Source { get; init; }

    /// <summary>The words that were agreed to.</summary>
    public string? Wording { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; init; }

    public Guid? RecordedBy { get; init; }
}

/// <summary>Something that happened to a relation or its card; the timeline is made of these.</summary>
public sealed class RelationEvent
{
    public Guid Id { get; init; }

    public Guid RelationId { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the system, or the relation itself.</summary>
    public Guid? By { get; init; }

    /// <summary>One of <see cref="RelationEventKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Facts as JSON; what depends on the kind.</summary>
    public string? Details { get; set; }
}

/// <summary>Stable codes of what happens to relations.</summary>
public static class RelationEventKind
{
    public const string Created = "created";
    public const string Imported = "imported";
    public const string Changed = "changed";
    /// <summary>By the customer, at their own door.</summary>
    public const string ChangedThemselves = "changed.themselves";
    public const string Confirmed = "confirmed";
    public const string KindsChanged = "kinds";
    public const string PersonAdded = "person.added";
    public const string PersonChanged = "person.changed";
    public const string PermissionSaid = "permission";
    public const string NoteAdded = "note";
    public const string Merged = "merged";
    public const string Unmerged = "unmerged";
    public const string Erased = "erased";
    public const string Restored = "restored";
}

/// <summary>A name for a group that people hang on relations; its spelling is the one first used.</summary>
public sealed class Tag
{
    /// <summary>Folded; unique.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }
}
