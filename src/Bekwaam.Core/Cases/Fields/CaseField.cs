using Bekwaam.Core.Relations;

namespace Bekwaam.Core.Cases.Fields;

/// <summary>A field that the administrator adds to every case, or to cases of one kind.</summary>
public sealed class CaseField : IOwnField
{
    /// <summary>Lower-case letters, digits and hyphens; never changes.</summary>
    public required string Key { get; init; }

    public required string Label { get; set; }

    public CustomFieldType Type { get; init; }

    public string? Choices { get; set; }

    /// <summary>Only for cases of this kind; null for all.</summary>
    public CaseKind? For { get; set; }

    public int Position { get; set; }

    /// <summary>No longer on forms; what was filled in stays.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    public bool IsAskedOf(CaseKind kind) => RetiredAt is null && (For is null || For == kind);
}

/// <summary>What stands in a field of one case; nothing is kept of what was left empty.</summary>
public sealed class CaseFieldValue
{
    public Guid CaseId { get; init; }

    /// <summary>Of the field.</summary>
    public required string Key { get; init; }

    /// <summary>As it is stored, whatever the reader's language: <see cref="OwnFields.ReadValue"/>.</summary>
    public required string Value { get; set; }
}
