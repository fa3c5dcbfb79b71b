namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>What goes wrong when something is typed a second time.</summary>
internal static class Slips
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>One slip: a neighbouring key, a letter doubled, left out, or two in each other's place.</summary>
    public static string Make(string text, Random chance)
    {
        if (text.Length < 3)
            return text;
        var at = chance.Next(1, text.Length - 1);
        return chance.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + Neighbour(text[at], chance) + text[(at + 1)..],
        };
    }

    private static char Neighbour(char key, Random chance)
    {
        if (char.IsAsciiDigit(key))
            return (char)('0' + (key - '0' + 1) % 10);
        foreach (var row in Rows)
        {
            var at = row.IndexOf(char.ToLowerInvariant(key), StringComparison.Ordinal);
            if (at >= 0)
                return row[Math.Clamp(at + (chance.Next(2) == 0 ? -1 : 1), 0, row.Length - 1)];
        }

        return key;
    }
}
