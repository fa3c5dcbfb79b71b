using System.Globalization;
using System.Text;

namespace Bekwaam.Statistics.Readability;

/// <summary>What letters are to a reader: vowels with or without a sign above them, and the trema that parts two of them.</summary>
internal static class Letters
{
    /// <summary>Part of a word: a letter, or a sign that belongs to the letter before it.</summary>
    public static bool IsPart(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘';

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>The vowel that a letter with a sign is; any other letter is left as it is.</summary>
    public static char Plain(char c) => c switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' or 'ø' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ý' or 'ÿ' => 'y',
        _ => c,
    };

    public static bool HasTrema(char c) => c is 'ä' or 'ë' or 'ï' or 'ö' or 'ü';

    /// <summary>
    /// A word in the one form in which it is looked at: small letters, each sign on its letter, ij as two letters. A word
    /// that is like that already, as nearly all are, is not copied.
    /// </summary>
    public static ReadOnlySpan<char> Normal(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c) || c is 'ĳ' or 'Ĳ' || c is >= '\u0300' and <= '\u036F')
            {
                return word.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant()
                    .Replace("ĳ", "ij", StringComparison.Ordinal);
            }
        }

        return word;
    }
}
