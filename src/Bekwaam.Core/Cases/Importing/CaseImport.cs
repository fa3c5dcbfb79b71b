using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Importing;

public enum CaseImportState : short
{
    /// <summary>The file is kept, and is looked at.</summary>
    Received = 0,
    /// <summary>Waiting for its dry run.</summary>
    Checking = 1,
    /// <summary>Dry run done; nothing written.</summary>
    Checked = 2,
    Running = 3,
    Completed = 4,
    /// <summary>Refused or failed; nothing of it is left but the file.</summary>
    Failed = 5,
    Undoing = 6,
    Undone = 7,
}

/// <summary>A file with cases on its way in: an event log, or a row a case.</summary>
public sealed class CaseImport : IVersioned
{
    /// <summary>1, 2 …; also the source of the cases it made.</summary>
    public int Number { get; init; }

    public required string FileName { get; init; }

    public required string FileHash { get; init; }

    /// <summary>What the columns and activities are, as JSON (<see cref="LogMap"/>).</summary>
    public required string Map { get; set; }

    public CaseImportState State { get; set; }

    /// <summary>For a progress bar: bytes read of <see cref="BytesTotal"/>.</summary>
    public long BytesDone { get; set; }

    public long BytesTotal { get; set; }

    /// <summary>The last time in the file: what was open then is not known to be open any longer.</summary>
    public DateTimeOffset? LogEnd { get; set; }

    /// <summary>What the dry run or the import found, as JSON (<see cref="CaseImportReport"/>).</summary>
    public string? Report { get; set; }

    /// <summary>Why it failed, as JSON (<see cref="Reason"/>).</summary>
    public string? Failure { get; set; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int Version { get; set; }
}

/// <summary>A row of the file that was refused; downloadable.</summary>
public sealed class CaseImportError
{
    public int Import { get; init; }

    /// <summary>1, 2 … within the import.</summary>
    public int Number { get; init; }

    /// <summary>Of the file.</summary>
    public long Line { get; init; }

    /// <summary>The column, or null for the whole row.</summary>
    public string? Field { get; init; }

    /// <summary>The row as it stood there, at most 500 characters.</summary>
    public required string Row { get; set; }

    /// <summary>A <see cref="Core.Reason"/> as JSON.</summary>
    public required string Reason { get; init; }
}
