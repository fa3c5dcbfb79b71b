using System.Text.RegularExpressions;

namespace Bekwaam.Knowledge;

/// <summary>What a letter says between its greeting and its closing.</summary>
internal static partial class LetterText
{
    public static string Middle(string letter)
    {
        var lines = letter.ReplaceLineEndings("\n").Split('\n').ToList();
        var first = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        if (first >= 0 && Greeting().IsMatch(lines[first]))
            lines.RemoveRange(0, first + 1);
        var closing = lines.FindIndex(line => Closing().IsMatch(line));
        if (closing > 0)
            lines.RemoveRange(closing, lines.Count - closing);
        return string.Join('\n', lines).Trim();
    }

    [GeneratedRegex(@"^\s*(beste|geachte|hallo|hoi|dag|goede(morgen|middag|navond|ndag)|dear|hello|hi)\b.{0,80}[,!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\s*((met\s+)?(vriendelijke|hartelijke)\s+groet(en)?|groet(en|jes)?|hoogachtend|mvg|(kind|best|warm)?\s*regards|sincerely|yours\s+\w+)\s*[,.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Closing();
}
