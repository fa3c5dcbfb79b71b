using Bekwaam.Core.Data;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>One relation taken up in another, with all that is needed to take them apart again at any time.</summary>
public sealed class RelationMerge : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>The one that stays.</summary>
    public Guid SurvivorId { get; init; }

    /// <summary>The one that became a signpost to it.</summary>
    public Guid AbsorbedId { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? By { get; init; }

    /// <summary>1, 2 … per survivor: they are undone from the last to the first.</summary>
    public int Turn { get; init; }

    /// <summary>The survivor as it was before, a <see cref="MergeSnapshot"/> as JSON; null when somebody in it was forgotten.</summary>
    public string? Before { get; set; }

    /// <summary>The absorbed one as it was before.</summary>
    public string? Absorbed { get; set; }

    /// <summary>The survivor as the merge left it.</summary>
    public string? After { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneBy { get; set; }

    /// <summary>What stayed with the survivor when they were taken apart, for a person to move: <see cref="LeftBehind"/> as JSON.</summary>
    public string? Left { get; set; }

    public int Version { get; set; }
}

/// <summary>A row that moved from the absorbed relation to the survivor: whose it was.</summary>
public sealed class MergedRow
{
    public Guid MergeId { get; init; }

    /// <summary>Of the <see cref="HangsOnRelation"/> that it is a row of.</summary>
    public required string Hangs { get; init; }

    public Guid RowId { get; init; }
}

/// <summary>Everything about one relation that a merge changes.</summary>
/// <param name="Card">As JSON, to the letter.</param>
/// <param name="Segments">Terms of the segments it was in.</param>
/// <param name="Added">Rows that the merge itself added: stricter permissions.</param>
public sealed record MergeSnapshot(
    string Card,
    Guid? AdviserId,
    Guid? LocationId,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? LastContactAt,
    IReadOnlyList<MergeSnapshot.Kind> Kinds,
    IReadOnlyList<MergeSnapshot.Contact> Contacts,
    IReadOnlyList<string> Segments,
    IReadOnlyList<Guid> Added)
{
    public sealed record Kind(Guid Id, RelationKind What, DateOnly From, DateOnly? Until);

    public sealed record Contact(Guid Id, Guid RelationId, Guid PersonId, string? Function, string? Department, ContactRoles Roles, DateOnly? From, DateOnly? Until);
}

/// <summary>What was edited or added between a merge and its undoing.</summary>
/// <param name="Fields">Fields of the card, as <c>CompareCards</c> names them.</param>
/// <param name="Rows">Rows that came since.</param>
public sealed record LeftBehind(IReadOnlyList<string> Fields, IReadOnlyList<LeftBehind.Row> Rows)
{
    public sealed record Row(string Hangs, Guid Id);
}
