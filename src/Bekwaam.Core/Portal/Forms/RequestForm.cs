using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;

namespace Bekwaam.Core.Portal.Forms;

/// <summary>
/// A form for one sort of request, which an administrator builds: what must be known, what kind of case it becomes, and what may
/// help without asking, buying or waiting.
/// </summary>
public sealed class RequestForm : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>In its address: lower-case letters, digits and hyphens; never changes.</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; set; }

    /// <summary>What may help by itself, in Markdown; stands above the fields. Null for nothing.</summary>
    public string? Solves { get; set; }

    /// <summary>Asks what it is needed for, before anything else is asked.</summary>
    public bool AsksNeed { get; set; }

    public CaseKind Kind { get; set; }

    /// <summary>What the case is about, as we call it.</summary>
    public string? Product { get; set; }

    /// <summary>Opening time in minutes until a first answer, instead of what the rules say; null for the rules.</summary>
    public int? AnswerMinutes { get; set; }

    public IReadOnlyList<RequestField> Fields { get; set; } = [];

    public int Position { get; set; }

    /// <summary>No longer offered; what was asked with it stays.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>How often somebody said that what stands above the fields helped them already.</summary>
    public int Helped { get; set; }

    /// <summary>How often it became a case.</summary>
    public int Sent { get; set; }

    public int Version { get; set; }
}

/// <summary>One thing that a form asks.</summary>
/// <param name="Key">Of the form; stable, so that a condition can name it.</param>
/// <param name="Label">The question.</param>
/// <param name="Choices">With <see cref="CustomFieldType.Choice"/>.</param>
/// <param name="Required">Must be answered, when it is asked.</param>
/// <param name="If">The key of an earlier field on whose answer it depends whether this is asked; null for always.</param>
/// <param name="Is">That answer: a choice, or true or false.</param>
public sealed record RequestField(string Key, string Label, CustomFieldType Type, IReadOnlyList<string> Choices, bool Required, string? If, string? Is)
{
    /// <summary>Whether it is asked of somebody who answered so far.</summary>
    public bool IsAsked(IReadOnlyDictionary<string, string?> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return If is null || (answers.TryGetValue(If, out var given) && string.Equals(given, Is, StringComparison.OrdinalIgnoreCase));
    }
}
