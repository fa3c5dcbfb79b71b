using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Search;

/// <summary>
/// Finds a word by what somebody typed for it. A word and its misspelling have a form in common once a letter is left out of
/// each (of long words two): the forms of every known word stand in a table, those of the typed one are looked up in it.
/// Method: symmetric deletion (Garbe, 2012). Of long words the first seven letters count, which keeps the table small.
/// </summary>
public static class Misspellings
{
    private const int Shortest = 4;
    private const int Long = 8;
    private const int Head = 7;
    private const int Longest = 30;

    /// <summary>Shorter words are not corrected: nearly everything is one letter away from them. Nor are numbers.</summary>
    public static bool IsFor(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length is >= Shortest and <= Longest && !word.Any(char.IsDigit);
    }

    /// <summary>The forms under which a word is kept and looked up, each once.</summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var head = word.Length <= Head ? word : word[..Head];
        var forms = new HashSet<string>(StringComparer.Ordinal) { head };
        LeaveOut(head, Slips(word.Length), forms);
        return forms;
    }

    /// <summary>Whether one can be meant by the other: one slip in words of four to seven letters, two in longer ones.</summary>
    public static bool IsOf(string word, string typed)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(typed);
        var slips = Slips(Math.Min(word.Length, typed.Length));
        return Math.Abs(word.Length - typed.Length) <= slips && EditDistance.Between(word, typed) <= slips;
    }

    private static int Slips(int length) => length < Long ? 1 : 2;

    private static void LeaveOut(string word, int letters, HashSet<string> forms)
    {
        if (letters == 0 || word.Length < 3)
            return;
        for (var i = 0; i < word.Length; i++)
        {
            var form = word.Remove(i, 1);
            if (forms.Add(form) || letters > 1)
                LeaveOut(form, letters - 1, forms);
        }
    }
}
