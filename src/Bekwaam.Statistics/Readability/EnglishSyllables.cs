namespace Bekwaam.Statistics.Readability;

/// <summary>How many syllables an English word has, by its spelling.</summary>
/// <remarks>
/// Vowels that stand together count once, unless they are a pair that is usually said apart (ra-di-o, cre-ate, the-o-ry);
/// an e that is written and not said (e, es, ed at the end, before -ly, -ment, -less, -ful, -ness) does not count. English
/// spelling does not tell everything: about one word in twenty is off by one. What has no vowel counts one, except
/// capitals that are spelled out: one for each.
/// </remarks>
public static class EnglishSyllables
{
    private static readonly string[] silentBefore = ["ly", "ment", "ments", "less", "ful", "fully", "ness"];

    // First parts of compounds whose e is not said.
    private static readonly string[] firstParts = ["some", "there", "where", "here", "home", "name", "time", "like", "life", "note", "fire", "wide"];

    /// <summary>Counts.</summary>
    /// <param name="word">One word; capitals, apostrophes and hyphens as they stand in the text.</param>
    /// <returns>At least 1, and 0 for no letters at all.</returns>
    public static int Count(ReadOnlySpan<char> word)
    {
        var normal = Letters.Normal(word);
        var (count, letters, capitals, before) = (0, 0, true, false);
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            capitals &= char.IsUpper(c);
        }

        for (var i = 0; i < normal.Length; i++)
        {
            var vowel = IsVowel(normal, i);
            count += vowel && (!before || EnglishHiatus.Is(normal, i)) ? 1 : 0;
            before = vowel;
        }

        if (count == 0)
            return capitals && letters > 1 ? letters : Math.Min(1, letters);
        return Math.Max(1, count - Silent(normal) + (EndsInSyllabicConsonant(normal) ? 1 : 0));
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at)
    {
        var c = Letters.Plain(word[at]);
        var beforeVowel = at + 1 < word.Length && Letters.IsVowel(Letters.Plain(word[at + 1]));
        if (c is 'y')
            return at > 0 && !(beforeVowel && !IsConsonant(word[at - 1]));
        return Letters.IsVowel(c) && !(c is 'u' && at > 0 && word[at - 1] is 'q');
    }

    private static bool IsConsonant(char c) => char.IsLetter(c) && !Letters.IsVowel(Letters.Plain(c));

    /// <summary>How many of the e's that were counted are not said.</summary>
    private static int Silent(ReadOnlySpan<char> word)
    {
        var stem = Letters.IsApostrophe(word.Length > 2 ? word[^2] : ' ') ? word[..^2] : word;
        var silent = IsSilentEnd(stem) ? 1 : 0;
        foreach (var part in firstParts)
        {
            if (word.Length > part.Length + 2 && word.StartsWith(part, StringComparison.Ordinal) && IsConsonant(word[part.Length]) && word[part.Length] is not ('n' or 'd' or 'r'))
                return silent + 1;
        }

        foreach (var end in silentBefore)
        {
            var at = stem.Length - end.Length - 1;
            if (at > 1 && stem[at] is 'e' && stem.EndsWith(end, StringComparison.Ordinal))
                return silent + (IsConsonant(stem[at - 1]) && !IsSyllabicL(stem[..(at + 1)]) && !stem.EndsWith("element", StringComparison.Ordinal) ? 1 : 0);
        }

        return silent;
    }

    private static bool IsSilentEnd(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] is 'e')
            return IsConsonant(word[^2]) && !IsSyllabicL(word);
        if (word.Length < 4 || word[^2] is not 'e' || !IsConsonant(word[^3]) || IsSyllabicL(word[..^1]))
            return false;
        return word[^1] switch
        {
            'd' => word[^3] is not ('t' or 'd'),
            's' => word[^3] is not ('s' or 'x' or 'z' or 'c' or 'g') && !(word[^3] is 'h' && word[^4] is 'c' or 's'),
            _ => false,
        };
    }

    /// <summary>ta-ble, mid-dle: the l is a syllable although its e is not said.</summary>
    private static bool IsSyllabicL(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 'e' && word[^2] is 'l' && IsConsonant(word[^3]) && word[^3] is not ('l' or 'y');

    /// <summary>ra-cis-m, could-n't: an end that is said without a vowel.</summary>
    private static bool EndsInSyllabicConsonant(ReadOnlySpan<char> word) =>
        word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("isms", StringComparison.Ordinal)
        || (word.Length > 5 && word[^1] is 't' && Letters.IsApostrophe(word[^2]) && word[^3] is 'n' && IsConsonant(word[^4]));
}
