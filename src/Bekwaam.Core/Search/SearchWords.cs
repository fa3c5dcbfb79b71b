using System.Text;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Search;

/// <summary>Collects the words of one document, and takes apart what somebody searches for, in the same way.</summary>
/// <param name="most">Different words that are kept at most.</param>
public sealed class SearchWords(int most = 500)
{
    private const int LongestText = 4000;
    private const int LongestWord = 40;
    private const int ShortestDigits = 4;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The words of names, which are also found when they are misspelt.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>Letters and digits of folded text; everything else stands between words.</summary>
    public static IEnumerable<string> In(string? text)
    {
        if (string.IsNullOrEmpty(text))
            yield break;
        var folded = Fold.Text(text.Length <= LongestText ? text : text[..LongestText]);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            // An apostrophe inside a word is left out by many: it divides nothing, but "d'Or" is also looked up as "or".
            if (i < folded.Length && char.IsLetterOrDigit(folded[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                yield return folded[start..Math.Min(i, start + LongestWord)];
                start = -1;
            }
        }
    }

    /// <summary>As it sounds: people write ij and y for each other.</summary>
    public static string Sound(string word) => word.Replace("ij", "y", StringComparison.Ordinal);

    /// <summary>A name of somebody, something or a place.</summary>
    public void AddName(string? text)
    {
        foreach (var word in In(text))
        {
            Add(word);
            if (Misspellings.IsFor(word))
                names.Add(word);
        }
    }

    public void AddText(string? text)
    {
        foreach (var word in In(text))
            Add(word);
    }

    /// <summary>What <see cref="ToString"/> made before: words that are folded already.</summary>
    public void AddAgain(string? words)
    {
        foreach (var word in words?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            Add(word);
    }

    /// <summary>Something written with spaces or without: a postcode, a VAT number.</summary>
    public void AddCode(string? text)
    {
        if (text is null)
            return;
        AddText(text);
        AddText(string.Concat(In(text)));
    }

    /// <summary>A number that people know the end of: found by any four digits in a row or more.</summary>
    public void AddDigits(string? text)
    {
        var digits = text is null ? "" : new string([.. text.Where(char.IsAsciiDigit)]);
        for (var from = 0; from <= digits.Length - ShortestDigits; from++)
            Add(digits[from..]);
    }

    public override string ToString() => new StringBuilder().AppendJoin(' ', words).ToString();

    private void Add(string word)
    {
        if (words.Count >= most)
            return;
        words.Add(word);
        words.Add(Sound(word));
    }
}
