namespace Bekwaam.Core.Search;

/// <summary>The words under which one relation is found. The engine's own index follows this table by itself.</summary>
public sealed class SearchDocument
{
    /// <summary>The relation's number: the newest have the highest.</summary>
    public int Number { get; init; }

    /// <summary>Made by <see cref="SearchWords"/>: folded, each once, a space between.</summary>
    public required string Words { get; set; }
}

/// <summary>A word of a name under one of its misspellings, so that a typing error leads to it in one look.</summary>
public sealed class SearchWord
{
    /// <summary>The word or an end of it, whole or with a letter left out: see <see cref="Misspellings"/>.</summary>
    public required string Variant { get; init; }

    public required string Word { get; init; }
}
