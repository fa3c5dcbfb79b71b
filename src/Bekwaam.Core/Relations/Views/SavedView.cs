namespace Bekwaam.Core.Relations.Views;

/// <summary>Of what a list is.</summary>
public enum ListKind : short
{
    Relations = 0,
    Cases = 1,
}

/// <summary>A list that somebody keeps by name: its filter, for oneself or for all colleagues.</summary>
public sealed class SavedView
{
    public Guid Id { get; init; }

    public ListKind Of { get; init; }

    public required string Name { get; set; }

    /// <summary>As <c>FilterQuery</c> or <c>CaseQuery</c> writes it, and the order of the list when it is not the usual one.</summary>
    public required string Query { get; set; }

    /// <summary>The account of whoever made it.</summary>
    public Guid OwnerId { get; init; }

    public bool Shared { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}
