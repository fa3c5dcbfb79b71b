namespace Bekwaam.Statistics.Readability;

/// <summary>Words in Dutch texts that are not said as Dutch spelling has it.</summary>
internal static class DutchLoanWords
{
    // Said with one sound where the spelling has two, wherever they stand in a word.
    private static readonly string[] joined =
    [
        "team", "stream", "deadline", "headline", "leader", "leaflet", "beamer", "feature", "release", "leasen", "lease", "speaker",
        "teaser", "freak", "sneak", "coach", "board", "download", "upload", "roadmap", "toast", "soap", "issue", "revenue",
        "barbecue", "value", "cacao",
    ];

    // The e at the end is not said; in updaten and in a compound with n it would be.
    private static readonly string[] silent =
    [
        "site", "service", "online", "offline", "deadline", "headline", "update", "upgrade", "software", "hardware", "interface",
        "lease", "release", "feature", "freelance", "game", "mobile", "time", "place", "performance", "compliance", "governance",
        "image", "cake", "store", "hotline", "baseline", "timeline", "pipeline", "engine", "finance", "lifestyle", "shake",
    ];

    /// <summary>What to add to the count by spelling: 0 or less.</summary>
    public static int Correction(ReadOnlySpan<char> word)
    {
        var correction = 0;
        if (word.IndexOf("ea", StringComparison.Ordinal) >= 0 || word.IndexOf("oa", StringComparison.Ordinal) >= 0
            || word.IndexOf("ue", StringComparison.Ordinal) >= 0 || word.IndexOf("ao", StringComparison.Ordinal) >= 0)
        {
            foreach (var part in joined)
            {
                if (word.IndexOf(part, StringComparison.Ordinal) < 0)
                    continue;
                correction--;
                break;
            }
        }

        if (word.LastIndexOf('e') < 2)
            return correction;
        foreach (var part in silent)
        {
            var at = word.IndexOf(part, StringComparison.Ordinal);
            if (at >= 0 && Ends(word[(at + part.Length)..]) && (part.Length > 4 || Stands(word, at)))
                return correction - 1;
        }

        return correction;
    }

    /// <summary>The end of the word, a plural, or the beginning of a next part.</summary>
    private static bool Ends(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest is "s" or "'s" or "’s" || (rest.Length > 3 && rest[0] is not ('n' or 'r' or 'd') && !Letters.IsVowel(rest[0]));

    /// <summary>A short one counts only as a word, or at the end of one after a hyphen or a known first part.</summary>
    private static bool Stands(ReadOnlySpan<char> word, int at) =>
        at == 0 || word[at - 1] is '-' || word[..at] is "web" or "internet" or "subsi" or "real" or "market" or "on" or "over";
}
