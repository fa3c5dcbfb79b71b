using Bekwaam.Core.Data;

namespace Bekwaam.Core.Listening;

public enum ImportState : short
{
    /// <summary>The file is kept, the map is being made.</summary>
    Mapping = 0,
    /// <summary>Waiting for its dry run.</summary>
    Checking = 1,
    /// <summary>Dry run done; nothing written.</summary>
    Checked = 2,
    /// <summary>Being written; nothing of it counts yet.</summary>
    Running = 3,
    /// <summary>Whole; counts.</summary>
    Completed = 4,
    /// <summary>Refused or failed; nothing of it is left but the file.</summary>
    Failed = 5,
    Undoing = 6,
    Undone = 7,
}

/// <summary>A file of answers on its way in. Its answers count only once it is <see cref="ImportState.Completed"/>.</summary>
public sealed class Import : IVersioned
{
    /// <summary>1, 2 …; also the source of the answers it brought.</summary>
    public int Number { get; init; }

    public required string FileName { get; init; }

    public required string FileHash { get; init; }

    /// <summary>The map as JSON (docs/import.md), or null while it is being made.</summary>
    public string? Map { get; set; }

    /// <summary>The survey's key, once the map names it.</summary>
    public string? SurveyKey { get; set; }

    public ImportState State { get; set; }

    /// <summary>For a progress bar: bytes read of <see cref="BytesTotal"/>.</summary>
    public long BytesDone { get; set; }

    public long BytesTotal { get; set; }

    /// <summary>What the dry run or the import found, as JSON (<c>ImportReport</c>).</summary>
    public string? Report { get; set; }

    /// <summary>Why it failed, as JSON (<c>Reason</c>).</summary>
    public string? Failure { get; set; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int Version { get; set; }
}

/// <summary>A cell or row that was not taken over, with the reason; downloadable.</summary>
public sealed class ImportError
{
    public int Import { get; init; }

    /// <summary>1, 2 … within the import.</summary>
    public int Number { get; init; }

    /// <summary>The line's number in the file, the header being 1.</summary>
    public long Row { get; init; }

    /// <summary>The column's name, or null for the whole row.</summary>
    public string? Column { get; init; }

    /// <summary>At most 200 characters of what stood there.</summary>
    public string? Value { get; init; }

    /// <summary>A <c>Reason</c> as JSON.</summary>
    public required string Reason { get; init; }
}

/// <summary>
/// A response that was there before the import and that the import added to: where undo and a restart find what the
/// import brought without reading every answer, and what they put back.
/// </summary>
public sealed class ImportChange
{
    public int Import { get; init; }

    public Guid ResponseId { get; init; }

    public DateOnly Day { get; init; }

    public bool DayAssumed { get; init; }

    public long? Weight { get; init; }

    /// <summary>The day or the weight was changed: what stood here before stands above. Otherwise only answers were added.</summary>
    public bool Enriched { get; init; }
}
