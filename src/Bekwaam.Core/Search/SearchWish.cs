namespace Bekwaam.Core.Search;

/// <summary>What somebody searches for: every group must be there, by one of its words.</summary>
/// <param name="Groups">Folded words; the engines put them into their own language.</param>
public sealed record SearchWish(IReadOnlyList<IReadOnlyList<SearchWish.Word>> Groups)
{
    private const int MostWords = 8;

    /// <param name="Text">Letters and digits only.</param>
    /// <param name="Begins">Whether longer words that begin with it are meant too.</param>
    public sealed record Word(string Text, bool Begins);

    /// <summary>Words in any order; the last is still being typed, and of a number any part will do.</summary>
    public static SearchWish Of(string? text)
    {
        if (Digits(text) is { } digits)
            return new SearchWish([[.. Distinct(digits, digits.TrimStart('0'))]]);
        var words = SearchWords.In(text).Take(MostWords).ToList();
        // One letter behind others says next to nothing and would go through half the register.
        if (words.Count > 1 && words[^1].Length == 1 && !char.IsDigit(words[^1][0]))
            words.RemoveAt(words.Count - 1);
        return new SearchWish([.. words.Select((word, at) => Group(word, at == words.Count - 1))]);
    }

    /// <summary>The same words as words of their own, none the beginning of a longer one.</summary>
    public SearchWish Whole => new([.. Groups.Select(group => (IReadOnlyList<Word>)[.. group.Select(word => word with { Begins = false })])]);

    /// <summary>Whether longer words are meant too.</summary>
    public bool Begins => Groups.Any(group => group.Any(word => word.Begins));

    /// <summary>All digits of a text that is a number and nothing else, or null; short ones are words like others.</summary>
    public static string? Digits(string? text)
    {
        if (text is null || text.Any(letter => !char.IsAsciiDigit(letter) && !" +-()./".Contains(letter, StringComparison.Ordinal)))
            return null;
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        // Within the Netherlands' own code people leave out the nought that they dial at home, or write it between brackets.
        digits = digits.StartsWith("0031", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("310", StringComparison.Ordinal) ? digits[3..] : digits;
        return digits.Length is >= 4 and <= 40 ? digits : null;
    }

    private static IReadOnlyList<Word> Group(string word, bool last)
    {
        var begins = last || char.IsDigit(word[0]);
        var sound = SearchWords.Sound(word);
        return sound == word ? [new Word(word, begins)] : [new Word(word, begins), new Word(sound, begins)];
    }

    private static IEnumerable<Word> Distinct(params string[] texts) =>
        texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Select(text => new Word(text, Begins: true));
}
