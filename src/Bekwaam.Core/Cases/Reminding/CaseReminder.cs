namespace Bekwaam.Core.Cases.Reminding;

/// <summary>A note that stands on a colleague's page of today: they were mentioned in it, or wrote it to follow something up.</summary>
public sealed class CaseReminder
{
    /// <summary>The note; wherever its case goes, this goes along.</summary>
    public Guid MessageId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>From this day.</summary>
    public DateOnly Day { get; init; }

    public DateTimeOffset? DoneAt { get; set; }
}
