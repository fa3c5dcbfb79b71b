namespace Bekwaam.Statistics.Readability;

/// <summary>The forms in which a word of the list stands in a text.</summary>
internal static class JargonForms
{
    public static IEnumerable<string> Of(string word, TextLanguage language) =>
        language is TextLanguage.English ? English(word)
        : word.EndsWith("eren", StringComparison.Ordinal) && word.Length > 6 ? Verb(word)
        : [word, word + "e", word + "en", word + "s", word + "'s", word + "’s"];

    private static IEnumerable<string> English(string word)
    {
        if (word[^1] is not 'e')
            return [word, word + "s", word + "es", word + "ed", word + "ing", word + "d"];
        return [word, word + "s", word + "d", word[..^1] + "ing", word[..^1] + "ed"];
    }

    /// <summary>implementeren, implementeert, geïmplementeerd …</summary>
    private static IEnumerable<string> Verb(string infinitive)
    {
        // -eren becomes -eer, as its e is long.
        var stem = infinitive[..^4] + "eer";
        var past = stem + "d";
        var start = past[0] switch { 'i' => "geï", 'e' => "geë", 'u' => "geü", var other => "ge" + other };
        var begun = start + past[1..];
        return [infinitive, stem, stem + "t", stem + "de", stem + "den", past, past + "e", begun, begun + "e", infinitive + "d", infinitive + "de"];
    }
}
