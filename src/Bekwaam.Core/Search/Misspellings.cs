using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Search;

/// <summary>
/// Finds a word by what somebody typed for it. A word and its misspelling have a form in common once a letter is left out of
/// each: the forms of every known word stand in a table, those of the typed one are looked up in it. A long word, in which two
/// letters may be wrong, is kept by its two ends: one slip at most is in the front, or none is in the rear. That is a quarter
/// of the rows that leaving out two letters would take. Only two letters swapped just where the ends meet, with another slip
/// before them, are missed.
/// Method: symmetric deletion (Garbe, 2012).
/// </summary>
public static class Misspellings
{
    private const int Shortest = 4;
    private const int Long = 8;
    private const int Longest = 30;

    // A mark that no word holds, so that an end is never taken for a short word.
    private const string FrontMark = "<";
    private const string RearMark = ">";
    private static readonly int[] EndLengths = [4, 5];

    /// <summary>Shorter words are not corrected: nearly everything is one letter away from them. Nor are numbers.</summary>
    public static bool IsFor(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length is >= Shortest and <= Longest && !word.Any(char.IsDigit);
    }

    /// <summary>The forms under which a word is kept, each once.</summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        if (word.Length < Long)
        {
            LeaveOne(word, "", forms);
            return forms;
        }

        LeaveOne(word[..(word.Length == Long ? 4 : 5)], FrontMark, forms);
        forms.Add(RearMark + word[^(word.Length < 10 ? 4 : 5)..]);
        return forms;
    }

    /// <summary>The forms under which a word may be kept for which this was typed.</summary>
    public static IReadOnlyCollection<string> For(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        if (typed.Length <= Long)
            LeaveOne(typed, "", forms);
        // With a letter too few or two, a long word is typed as a short one.
        if (typed.Length >= Long - 1)
        {
            foreach (var length in EndLengths)
            {
                LeaveOne(typed[..length], FrontMark, forms);
                forms.Add(RearMark + typed[^length..]);
            }
        }

        return forms;
    }

    /// <summary>Whether one can be meant by the other: one slip in words of four to seven letters, two in longer ones.</summary>
    public static bool IsOf(string word, string typed)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(typed);
        var slips = Math.Min(word.Length, typed.Length) < Long ? 1 : 2;
        return Math.Abs(word.Length - typed.Length) <= slips && EditDistance.Between(word, typed) <= slips;
    }

    private static void LeaveOne(string text, string mark, HashSet<string> forms)
    {
        forms.Add(mark + text);
        for (var i = 0; i < text.Length; i++)
            forms.Add(mark + text.Remove(i, 1));
    }
}
