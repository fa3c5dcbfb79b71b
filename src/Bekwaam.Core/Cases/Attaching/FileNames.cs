using System.Globalization;

namespace Bekwaam.Core.Cases.Attaching;

/// <summary>What a file may be called: no folders, nothing unseen, nothing that turns the name around, and no longer than file systems take.</summary>
public static class FileNames
{
    public const int Longest = 120;
    private const int LongestEnding = 16;

    /// <param name="name">As the browser sent it.</param>
    /// <returns>Never empty.</returns>
    public static string Clean(string? name)
    {
        var own = name is null ? "" : name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = string.Concat(own.EnumerateRunes().Where(Shows)).Trim(' ', '.');
        if (seen.Length == 0)
            return "file";
        if (seen.Length <= Longest)
            return seen;
        var ending = Path.GetExtension(seen);
        if (ending.Length > LongestEnding)
            ending = "";
        var start = seen[..(Longest - ending.Length)];
        // Not through the middle of a letter.
        return (char.IsHighSurrogate(start[^1]) ? start[..^1] : start) + ending;
    }

    private static bool Shows(System.Text.Rune rune) => rune.Value is not ('"' or '<' or '>' or '|' or ':' or '*' or '?' or 0xfffd)
        && System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
