namespace Bekwaam.Core.Relations.Bulk;

public enum BulkKind : short
{
    /// <summary>Another adviser, or none.</summary>
    Adviser = 1,
    /// <summary>Another branch, or none.</summary>
    Location = 2,
    AddTag = 3,
    RemoveTag = 4,
    AddKind = 5,
    AddToSegment = 6,
    RemoveFromSegment = 7,
    /// <summary>Their cards are right as they stand.</summary>
    Confirm = 8,
}

public enum BulkState : short
{
    Running = 0,
    Done = 1,
    Undoing = 2,
    Undone = 3,
}

/// <summary>One change to many relations at once, and how far it is.</summary>
public sealed class BulkAction
{
    public Guid Id { get; init; }

    public BulkKind Kind { get; init; }

    /// <summary>The key of the adviser, branch or segment, the tag, the kind; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>All that this filter finds, as <c>FilterQuery</c> writes it; null when they were ticked.</summary>
    public string? Filter { get; init; }

    /// <summary>The numbers that were ticked, as JSON.</summary>
    public string? Picks { get; init; }

    public BulkState State { get; set; }

    public DateTimeOffset At { get; init; }

    public Guid? By { get; init; }

    public Guid? UndoneBy { get; set; }

    /// <summary>How many it is about; null until that was counted.</summary>
    public int? Total { get; set; }

    /// <summary>How many were looked at so far, by what goes on now.</summary>
    public int Looked { get; set; }

    /// <summary>How many were changed: of the others it was so already.</summary>
    public int Changed { get; set; }

    /// <summary>How many the undoing put back.</summary>
    public int PutBack { get; set; }

    /// <summary>The last one looked at: a job that was interrupted goes on after it.</summary>
    public Guid? Position { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>What a bulk action changed on one relation, and how it was before.</summary>
public sealed class BulkRow
{
    public Guid ActionId { get; init; }

    public Guid RelationId { get; init; }

    /// <summary>What undoing needs; its form depends on the kind.</summary>
    public required string Before { get; init; }

    /// <summary>Undoing left it alone, because it was changed since.</summary>
    public bool LeftAlone { get; set; }
}
