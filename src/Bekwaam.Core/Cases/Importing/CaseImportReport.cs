namespace Bekwaam.Core.Cases.Importing;

/// <summary>What a dry run or an import found; both come from the same reading.</summary>
public sealed record CaseImportReport
{
    /// <summary>Rows in the file, without its header.</summary>
    public long Rows { get; init; }

    /// <summary>Events that were taken over; of a file with a row a case, its cases.</summary>
    public long Events { get; init; }

    public long Cases { get; init; }

    /// <summary>Cases that are not solved at the end of the log.</summary>
    public long Open { get; init; }

    /// <summary>Cases that were solved and were not.</summary>
    public long Reopened { get; init; }

    public long Refused { get; init; }

    /// <summary>The first and the last time in the file.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>By reason, most first.</summary>
    public IReadOnlyList<RefusalCount> Reasons { get; init; } = [];

    /// <summary>After undoing: how many cases were taken out again, and how many stayed because somebody worked on them.</summary>
    public long TakenOut { get; init; }

    public long Left { get; init; }
}

/// <summary>How often rows were refused, with the reason as it was first given.</summary>
public sealed record RefusalCount(Reason Reason, long Count);
