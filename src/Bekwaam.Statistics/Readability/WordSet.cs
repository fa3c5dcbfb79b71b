using System.Collections.Frozen;

namespace Bekwaam.Statistics.Readability;

/// <summary>A set of small-letter words that can be asked for a piece of a text without copying it.</summary>
internal readonly struct WordSet(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set =
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => set.Contains(word);
}
