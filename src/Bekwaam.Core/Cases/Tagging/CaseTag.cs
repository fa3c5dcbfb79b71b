namespace Bekwaam.Core.Cases.Tagging;

/// <summary>A word that colleagues hang on a case to find it among others.</summary>
public sealed class CaseTag
{
    public Guid CaseId { get; init; }

    /// <summary>Key of the tag: folded; its name stands among all tags.</summary>
    public required string Key { get; init; }
}
