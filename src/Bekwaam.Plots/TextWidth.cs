namespace Bekwaam.Plots;

/// <summary>
/// How wide words will be at most. The reader's font is not known here, so each character counts as its widest in the
/// common screen fonts: too much room is a blemish, too little an overlap.
/// </summary>
internal static class TextWidth
{
    /// <summary>Pixels at the plots' type size of 12.</summary>
    public static double Of(string words) => 12 * words.EnumerateRunes().Sum(rune => Em(rune.Value));

    /// <summary>The words, cut off with an ellipsis when wider than <paramref name="pixels"/>.</summary>
    public static string Fit(string words, double pixels)
    {
        if (Of(words) <= pixels)
            return words;
        var used = Of("…");
        var length = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            used += 12 * Em(rune.Value);
            if (used > pixels)
                break;
            length += rune.Utf16SequenceLength;
        }

        return words[..length].TrimEnd() + "…";
    }

    private static double Em(int c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => .32,
        'f' or 't' or 'r' or ' ' or '(' or ')' or '-' or '·' => .42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' or '—' => .98,
        >= 'A' and <= 'Z' => .76,
        < 0x2E80 => .64,
        _ => 1.1,
    };
}
