using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Templates;

/// <summary>A text that answers to customers begin with, with places that are filled in.</summary>
public sealed class AnswerTemplate : IVersioned
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; set; }

    public required string Text { get; set; }

    public int Version { get; set; }
}
