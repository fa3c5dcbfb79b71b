namespace Bekwaam.Core.Relations.Matching;

/// <summary>Letters and digits out of folded text.</summary>
internal static class Letters
{
    public static string Only(string folded) =>
        folded.All(char.IsLetterOrDigit) ? folded : string.Concat(folded.Where(char.IsLetterOrDigit));

    /// <summary>Cut at everything that is no letter, digit or apostrophe; apostrophes are left out.</summary>
    public static List<string> Words(string folded)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || folded[i] == '\'');
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            var word = folded[start..i].Replace("'", "", StringComparison.Ordinal);
            if (word.Length > 0)
                words.Add(word);
            start = -1;
        }

        return words;
    }

    /// <summary>Where the words of a text are cut, in one number: "bayly place" and "bayly p lace" differ in nothing else.</summary>
    public static uint Cuts(IEnumerable<string> words)
    {
        var (cuts, at) = (0u, 0);
        foreach (var word in words)
        {
            at += word.Length;
            cuts |= 1u << at;
        }

        return cuts;
    }

    /// <summary>Digits, or null when there are none.</summary>
    public static string? Digits(string? text)
    {
        var digits = text is null ? "" : string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }
}
