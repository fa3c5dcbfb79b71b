namespace Bekwaam.Core.Relations;

public enum CustomFieldType : short
{
    Text = 1,
    Number = 2,
    Date = 3,
    YesNo = 4,
    /// <summary>One of its choices.</summary>
    Choice = 5,
}

/// <summary>A field that the administrator adds, to cards or to cases.</summary>
public interface IOwnField
{
    /// <summary>Lower-case letters, digits and hyphens; never changes.</summary>
    string Key { get; }

    string Label { get; }

    CustomFieldType Type { get; }

    /// <summary>One per line, when it is a choice.</summary>
    string? Choices { get; }
}

/// <summary>A field that the administrator adds to every card.</summary>
public sealed class CustomField : IOwnField
{
    /// <summary>Lower-case letters, digits and hyphens; never changes.</summary>
    public required string Key { get; init; }

    public required string Label { get; set; }

    public CustomFieldType Type { get; init; }

    /// <summary>One per line, when it is a choice.</summary>
    public string? Choices { get; set; }

    /// <summary>Only for organisations or only for persons; null for both.</summary>
    public Cards.RelationType? For { get; set; }

    /// <summary>Counts for completeness.</summary>
    public bool Wanted { get; set; }

    public int Position { get; set; }

    /// <summary>No longer on forms; what was filled in stays.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
