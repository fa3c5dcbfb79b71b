namespace Bekwaam.Statistics.Readability;

/// <summary>Pairs of vowels that English usually says apart.</summary>
internal static class EnglishHiatus
{
    private static readonly string[] apartEa = ["creat", "theat", "react", "realit", "realis", "realiz", "idea", "area", "linear", "nuclear", "preamb", "reappl"];

    /// <summary>Whether a new syllable begins at this vowel, although a vowel stands before it.</summary>
    public static bool Is(ReadOnlySpan<char> word, int at)
    {
        if (Letters.HasTrema(word[at]))
            return true;
        var earlier = at > 1 ? word[at - 2] : ' ';
        var later = at + 1 < word.Length ? word[at + 1] : ' ';
        return (word[at - 1], word[at]) switch
        {
            ('i', 'a') => earlier is not ('t' or 'c' or 's' or 'g') && later is not 'g',
            ('i', 'o') => earlier is not ('t' or 's' or 'c' or 'g' or 'x') && later is not 'r' && !(later is 'n' && earlier is 'l' or 'n' && at > 2),
            ('i', 'u') => true,
            ('i', 'e') => IsIeApart(word, at, earlier, later),
            ('e', 'a') => Contains(word, apartEa),
            ('e', 'o') => !(earlier is 'g' && at > 2) && !Contains(word, ["people", "eone", "ereo"]),
            ('e', 'u') => word[at..] is "um" or "ums",
            ('e', 'i') => word[at..] is "ing" or "ings" || (at == 2 && word.StartsWith("rein", StringComparison.Ordinal) && word.Length > 6),
            ('u', 'a') => earlier is not 'g' && later is not 'd',
            ('u', 'o') or ('a', 'o') or ('y', _) => true,
            ('u', 'i') => word[(at + 1)..] is "ty" or "tion" or "tive" or "tous",
            ('u', 'e') => later is 'n' or 'l' && earlier is not 'g' && at + 2 < word.Length == later is 'n',
            ('o', 'e') => earlier is 'p' && later is 't' or 'm',
            ('o', 'i') => word[at..] is "ing" or "ings",
            _ => false,
        };
    }

    /// <summary>qui-et, sci-ence, ear-li-er; but pa-tient, friend, field.</summary>
    private static bool IsIeApart(ReadOnlySpan<char> word, int at, char earlier, char later) => later switch
    {
        't' => true,
        'n' => earlier is not ('t' or 'c') && !word.StartsWith("frien", StringComparison.Ordinal) || (earlier is 'c' && at > 2 && word[at - 3] is 's' && at == 3),
        'r' => word.Length > 5 && word[at..] is "er" or "ers" && earlier is not ('h' or 'd' or 'm'),
        's' => word[at..] is "est",
        _ => false,
    };

    private static bool Contains(ReadOnlySpan<char> word, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (word.IndexOf(part, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
