namespace Bekwaam.Core.Relations.Views;

/// <summary>A list of relations that somebody keeps by name: its filter, for oneself or for all colleagues.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>As <c>FilterQuery</c> writes it, and the order of the list when it is not the usual one.</summary>
    public required string Query { get; set; }

    /// <summary>The account of whoever made it.</summary>
    public Guid OwnerId { get; init; }

    public bool Shared { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
