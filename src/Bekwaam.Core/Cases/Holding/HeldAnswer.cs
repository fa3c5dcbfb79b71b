namespace Bekwaam.Core.Cases.Holding;

/// <summary>
/// The last answer in a case, as long as its writer can take it back. It is kept already, so that nothing is lost when the
/// program stops; it is final when the time is over, and what sends answers waits for that.
/// </summary>
public sealed class HeldAnswer
{
    /// <summary>One a case: the latest.</summary>
    public Guid CaseId { get; init; }

    /// <summary>The line.</summary>
    public Guid MessageId { get; set; }

    public Guid By { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>Of the case with the answer in it: when that is another by now, somebody built upon it.</summary>
    public int Version { get; set; }

    /// <summary>How the case was before, as JSON.</summary>
    public required string Before { get; set; }
}
