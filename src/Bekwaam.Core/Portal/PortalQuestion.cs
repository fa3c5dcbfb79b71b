using Bekwaam.Core.Cases;

namespace Bekwaam.Core.Portal;

public enum QuestionState : short
{
    /// <summary>The mail by which it is confirmed is to be made.</summary>
    Waiting = 0,
    Mailed = 1,
    /// <summary>It is a case.</summary>
    Sent = 2,
    /// <summary>Kept apart until a colleague has looked at it.</summary>
    Held = 3,
    /// <summary>A colleague found it to be nothing.</summary>
    PutAway = 4,
}

/// <summary>Why a question of somebody who is not signed in is kept apart.</summary>
public enum Suspicion : short
{
    None = 0,
    /// <summary>A field that people do not see was filled in.</summary>
    HiddenField = 1,
    /// <summary>Sooner than anybody types, or by a form that was not opened here.</summary>
    TooSoon = 2,
    /// <summary>More links than a question needs.</summary>
    ManyLinks = 3,
    /// <summary>Much came from that network lately.</summary>
    BusyNetwork = 4,
    /// <summary>That address was given often lately.</summary>
    BusyAddress = 5,
}

/// <summary>What somebody without an account asked; it becomes a case once they showed that the mail address is theirs.</summary>
public sealed class PortalQuestion
{
    public Guid Id { get; init; }

    /// <summary>Of the form: sent twice, it is kept once.</summary>
    public Guid Form { get; init; }

    /// <summary>In lower case.</summary>
    public required string Mail { get; init; }

    public string? Name { get; init; }

    public CaseKind Kind { get; init; }

    public required string Words { get; init; }

    /// <summary>The form that was filled in; null for words alone.</summary>
    public Guid? RequestFormId { get; init; }

    /// <summary>To be called back on this number.</summary>
    public string? Phone { get; init; }

    public DateTimeOffset? CallBefore { get; init; }

    public required string Language { get; init; }

    /// <summary>As a keyed hash.</summary>
    public required string Network { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public QuestionState State { get; set; }

    public Suspicion Suspicion { get; init; }

    /// <summary>Of the link in the mail.</summary>
    public string? TokenHash { get; set; }

    /// <summary>What became of it.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>The colleague who looked at it when it was held.</summary>
    public Guid? JudgedBy { get; set; }
}

/// <summary>How much was turned away on a day without being kept, and why: figures only.</summary>
public sealed class PortalTurnedAway
{
    public DateOnly Day { get; init; }

    public Suspicion Suspicion { get; init; }

    public int Count { get; set; }
}
