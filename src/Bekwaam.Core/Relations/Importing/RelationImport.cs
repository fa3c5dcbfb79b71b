using Bekwaam.Core.Data;

namespace Bekwaam.Core.Relations.Importing;

public enum RelationImportState : short
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

/// <summary>What to do with an entry that is certainly in the register already.</summary>
public enum KnownContacts : short
{
    /// <summary>Leave what is there as it is.</summary>
    Skip = 0,
    /// <summary>Add to what is there what it does not have yet.</summary>
    Add = 1,
    /// <summary>Make another one; merging comes later.</summary>
    Make = 2,
}

/// <summary>A file with contacts on its way in.</summary>
public sealed class RelationImport : IVersioned
{
    /// <summary>1, 2 …; also the source of the relations it made.</summary>
    public int Number { get; init; }

    public required string FileName { get; init; }

    public required string FileHash { get; init; }

    /// <summary>vcard, csv or json.</summary>
    public required string Format { get; init; }

    /// <summary>What the columns are, as JSON (<c>ContactMap</c>); null for a format that tells itself.</summary>
    public string? Map { get; set; }

    public KnownContacts Known { get; set; }

    /// <summary>What the new relations are to us, as JSON: a list of <see cref="RelationKind"/>.</summary>
    public string? Kinds { get; set; }

    public RelationImportState State { get; set; }

    /// <summary>For a progress bar: bytes read of <see cref="BytesTotal"/>.</summary>
    public long BytesDone { get; set; }

    public long BytesTotal { get; set; }

    /// <summary>What the dry run or the import found, as JSON (<see cref="RelationImportReport"/>).</summary>
    public string? Report { get; set; }

    /// <summary>Why it failed, as JSON (<see cref="Reason"/>).</summary>
    public string? Failure { get; set; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public int Version { get; set; }
}

public enum RelationImportNoteKind : short
{
    /// <summary>Nothing of the entry was taken over.</summary>
    Refused = 1,
    /// <summary>Something in it was left out or doubted.</summary>
    Remark = 2,
    /// <summary>It is in the register already.</summary>
    Known = 3,
    /// <summary>Undoing left it as it is: it was changed since.</summary>
    Kept = 4,
}

/// <summary>Something to know about one entry of the file; downloadable.</summary>
public sealed class RelationImportNote
{
    public int Import { get; init; }

    /// <summary>1, 2 … within the import.</summary>
    public int Number { get; init; }

    public RelationImportNoteKind Kind { get; init; }

    /// <summary>Of the file.</summary>
    public long Line { get; init; }

    /// <summary>The property or column, or null for the whole entry.</summary>
    public string? Field { get; init; }

    /// <summary>At most 200 characters of what stood there.</summary>
    public string? Value { get; init; }

    /// <summary>A <c>Reason</c> as JSON.</summary>
    public required string Reason { get; init; }

    /// <summary>The relation that it is about, when it is one of ours.</summary>
    public int? Relation { get; init; }
}

/// <summary>A relation that was there before and that the import added to: what undoing puts back.</summary>
public sealed class RelationImportChange
{
    public int Import { get; init; }

    public Guid RelationId { get; init; }

    /// <summary>The relation's version after the import changed it: as long as it is that, nobody else changed it.</summary>
    public int Version { get; init; }

    /// <summary>The card as it was, as JSON.</summary>
    public required string Before { get; init; }
}

/// <summary>What a dry run or an import found; both come from the same reading.</summary>
public sealed record RelationImportReport
{
    /// <summary>Entries or rows in the file.</summary>
    public long Entries { get; init; }

    /// <summary>Persons and organisations of the file that are new.</summary>
    public long Made { get; init; }

    /// <summary>Organisations that persons of the file act for and that were not there.</summary>
    public long Organisations { get; init; }

    /// <summary>Persons linked to an organisation.</summary>
    public long Linked { get; init; }

    /// <summary>Entries that were in the register, or in the file, already.</summary>
    public long Known { get; init; }

    /// <summary>Of those, how many had something to add.</summary>
    public long Added { get; init; }

    public long Refused { get; init; }

    /// <summary>What was left out or doubted within entries.</summary>
    public long Remarks { get; init; }

    public long Photos { get; init; }

    /// <summary>By reason, most first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>After undoing: how many relations were taken out again, put back, and left because they were changed since.</summary>
    public long TakenOut { get; init; }

    public long PutBack { get; init; }

    public long Left { get; init; }
}

/// <summary>How often something was found, with the reason as it was first given.</summary>
public sealed record ReasonCount(Reason Reason, long Count);
