namespace Bekwaam.Core.Settings;

/// <summary>A branch of the organisation (<i>vestiging</i>).</summary>
public sealed class Location
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>No longer chosen for anything new.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
