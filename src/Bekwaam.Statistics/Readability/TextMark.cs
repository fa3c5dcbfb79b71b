namespace Bekwaam.Statistics.Readability;

/// <summary>What a place in a text is marked for.</summary>
public enum TextMarkKind
{
    /// <summary>More words in one sentence than wanted.</summary>
    LongSentence,

    /// <summary>The passive voice: who does it is not said.</summary>
    Passive,

    /// <summary>Nouns on nouns, or prepositions in a chain, where a verb would do.</summary>
    NounPile,

    /// <summary>A word for which there is a plainer one.</summary>
    Jargon,
}

/// <summary>A place in a text that may read easier.</summary>
/// <param name="Kind">What it is marked for.</param>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Words">How many words lie in it.</param>
/// <param name="Plainer">For jargon the plainer word; otherwise null.</param>
public readonly record struct TextMark(TextMarkKind Kind, int Start, int Length, int Words, string? Plainer = null);
