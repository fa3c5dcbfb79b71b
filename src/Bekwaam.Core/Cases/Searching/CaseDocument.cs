namespace Bekwaam.Core.Cases.Searching;

/// <summary>The words under which one case is found. The engine's own index follows this table by itself.</summary>
public sealed class CaseDocument
{
    /// <summary>The case's number, packed: the newest have the highest.</summary>
    public long Number { get; init; }

    /// <summary>Made by <see cref="Search.SearchWords"/>: folded, each once, a space between.</summary>
    public required string Words { get; set; }
}
