namespace Bekwaam.Statistics.Readability;

/// <summary>How many syllables a Dutch word has, by its spelling.</summary>
/// <remarks>
/// A syllable has one vowel sound. Two or three letters that are one sound (aa, ee, ie, oo, uu, oe, eu, ei, ij, ui, ou, au,
/// ai, oi, aai, ooi, oei, ieu, eeu, eau, ay …) count once; a trema begins a syllable; qu has no vowel; y is a vowel unless
/// it stands before one. Words from English and French that are said otherwise are a short list. What has no vowel counts
/// one, except capitals that are spelled out, as BTW: one for each. A hyphen parts two sounds.
/// </remarks>
public static class DutchSyllables
{
    // The longest first: what begins with another must come before it.
    private static readonly string[] sounds =
    [
        "eeu", "ieu", "oeu", "eau", "aai", "ooi", "oei", "aa", "ee", "ie", "oo", "uu", "oe", "eu", "ei", "ij", "ui", "ou", "au",
        "ai", "oi", "ay", "ey", "oy", "uy",
    ];

    /// <summary>Counts.</summary>
    /// <param name="word">One word; capitals, apostrophes and hyphens as they stand in the text.</param>
    /// <returns>At least 1, and 0 for no letters at all.</returns>
    public static int Count(ReadOnlySpan<char> word)
    {
        var normal = Letters.Normal(word);
        var (count, at, letters, capitals) = (0, 0, 0, true);
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            capitals &= char.IsUpper(c);
        }

        while (at < normal.Length)
        {
            var length = SoundAt(normal, at);
            count += length > 0 ? 1 : 0;
            at += Math.Max(1, length);
        }

        if (count == 0)
            return capitals && letters > 1 ? letters : Math.Min(1, letters);
        return Math.Max(1, count + DutchLoanWords.Correction(normal));
    }

    /// <summary>How many letters the vowel sound that begins here has; 0 when none does.</summary>
    private static int SoundAt(ReadOnlySpan<char> word, int at)
    {
        var first = Letters.Plain(word[at]);
        if (first is 'y')
            return IsVowelY(word, at) ? 1 : 0;
        if (!Letters.IsVowel(first) || (first is 'u' && at > 0 && word[at - 1] is 'q'))
            return 0;
        foreach (var sound in sounds)
        {
            if (sound[0] == first && Is(word, at, sound))
                return sound.Length;
        }

        return 1;
    }

    private static bool Is(ReadOnlySpan<char> word, int at, string sound)
    {
        if (at + sound.Length > word.Length)
            return false;
        for (var i = 1; i < sound.Length; i++)
        {
            // A trema says that its letter does not belong to the one before.
            if (Letters.Plain(word[at + i]) != sound[i] || Letters.HasTrema(word[at + i]))
                return false;
        }

        var after = at + sound.Length;
        return sound switch
        {
            // mu-se-um, but leu-ke; ge-au-to-ri-seerd, but bu-reau.
            "eu" => !(after < word.Length && word[after] is 'm' && EndsAfter(word, after)),
            "eau" => !(at == 1 && word[0] is 'g' or 'b' && after < word.Length && word[after] is 't'),
            // ro-yaal, ma-yo-nai-se: between two vowels y is a consonant.
            "ay" or "ey" or "oy" or "uy" => !(after < word.Length && Letters.IsVowel(Letters.Plain(word[after]))),
            _ => true,
        };
    }

    /// <summary>Whether the letter is the last of the word, or of museum in a longer one.</summary>
    private static bool EndsAfter(ReadOnlySpan<char> word, int at) =>
        at + 1 == word.Length || word[(at + 1)..] is "s" or "pje" or "pjes" || word[..(at + 1)].EndsWith("museum", StringComparison.Ordinal);

    private static bool IsVowelY(ReadOnlySpan<char> word, int at)
    {
        var beforeVowel = at + 1 < word.Length && Letters.IsVowel(Letters.Plain(word[at + 1]));
        var afterVowel = at > 0 && Letters.IsVowel(Letters.Plain(word[at - 1]));
        return !beforeVowel || (at > 0 && !afterVowel);
    }
}
