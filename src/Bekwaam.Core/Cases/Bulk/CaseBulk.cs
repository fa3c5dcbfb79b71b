namespace Bekwaam.Core.Cases.Bulk;

public enum CaseBulkKind : short
{
    /// <summary>To a colleague.</summary>
    Assign = 1,
    AddTag = 2,
    RemoveTag = 3,
    Impact = 4,
    /// <summary>What they wait for.</summary>
    Wait = 5,
}

/// <summary>One change to many cases at once.</summary>
public sealed class CaseBulk
{
    /// <summary>Of the form it was asked in: sent twice, it is done once.</summary>
    public Guid Id { get; init; }

    public CaseBulkKind Kind { get; init; }

    /// <summary>The key of the colleague, the tag, the number of the impact or the state.</summary>
    public required string Value { get; init; }

    /// <summary>Why they are with another colleague: for whoever had one already, that is being passed on.</summary>
    public HelpReason? Why { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid By { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneBy { get; set; }
}

/// <summary>What came of it in one case.</summary>
public sealed class CaseBulkRow
{
    public Guid BulkId { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>How it was, as JSON; null when it was refused.</summary>
    public string? Before { get; init; }

    /// <summary>Why it was refused, as JSON.</summary>
    public string? Refusal { get; init; }

    public CaseBulkUndone Undone { get; set; }
}

public enum CaseBulkUndone : short
{
    No = 0,
    PutBack = 1,
    /// <summary>Because it was changed since.</summary>
    LeftAlone = 2,
}
