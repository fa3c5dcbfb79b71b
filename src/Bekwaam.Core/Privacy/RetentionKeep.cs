namespace Bekwaam.Core.Privacy;

/// <summary>Somebody decided to keep a relation that a retention rule proposed to erase.</summary>
public sealed class RetentionKeep
{
    public Guid RelationId { get; init; }

    /// <summary>Not proposed again before this day.</summary>
    public DateOnly Until { get; set; }

    public Guid? By { get; set; }

    public DateTimeOffset At { get; set; }
}
