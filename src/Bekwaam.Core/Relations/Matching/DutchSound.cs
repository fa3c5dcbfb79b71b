using System.Text;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>
/// A code that names which sound alike in Dutch share: Janssen and Jansen, Meijer, Meyer and Meier, Schuurman and Schuurmann,
/// Philips and Filips. Consonants in order, the first vowel kept, doubles once.
/// </summary>
public static class DutchSound
{
    private const int Longest = 6;

    /// <param name="letters">Folded: a–z only counts.</param>
    public static string Code(string letters)
    {
        var code = new StringBuilder(Longest);
        var last = '\0';
        for (var i = 0; i < letters.Length && code.Length < Longest; i++)
        {
            var sound = Sound(letters, ref i);
            if (sound is '\0' || (sound is 'a' or 'y' && code.Length > 0))
            {
                last = sound == '\0' ? last : sound;
                continue;
            }

            if (sound != last)
                code.Append(sound);
            last = sound;
        }

        return code.ToString();
    }

    /// <summary>The sound that begins at a letter; skips the letters that belong to it. 'a' and 'y' stand for vowels.</summary>
    private static char Sound(string word, ref int at)
    {
        var letter = word[at];
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        var end = at + 1 == word.Length;
        switch (letter)
        {
            case 's' when next is 'c' && at + 2 < word.Length && word[at + 2] is 'h':
                at += 2;
                return 's';
            case 'c' when next is 'h':
            case 'g' when next is 'h':
                at++;
                return 'g';
            case 'p' when next is 'h':
                at++;
                return 'f';
            case 't' when next is 'h':
            case 'd' when next is 't':
                at++;
                return 't';
            case 'c' when next is 'k':
                at++;
                return 'k';
            case 'c': return next is 'e' or 'i' or 'y' ? 's' : 'k';
            case 'q': return 'k';
            case 'x': return 'k';
            case 'z': return 's';
            case 'v': return 'f';
            case 'd' when end: return 't';
            case 'b' when end: return 'p';
            case 'e' when next is 'i' && at + 2 < word.Length && word[at + 2] is 'j':
                at += 2;
                return 'y';
            case 'i' when next is 'j':
            case 'e' when next is 'i' or 'y':
                at++;
                return 'y';
            case 'y': return 'y';
            case 'a' or 'e' or 'i' or 'o' or 'u': return 'a';
            case 'h': return at == 0 ? 'h' : '\0';
            case >= 'a' and <= 'z': return letter;
            default: return '\0';
        }
    }
}
