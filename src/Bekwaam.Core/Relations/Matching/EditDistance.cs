using System.Numerics;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>How many slips of the keyboard lie between two words.</summary>
public static class EditDistance
{
    private const int Longest = 64;

    /// <summary>
    /// Damerau-Levenshtein distance in its restricted form (optimal string alignment): letters left out, added, replaced, or
    /// two neighbours swapped, each counting one, no letter touched twice. Only the first 64 letters of each are looked at.
    /// </summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        var front = a.CommonPrefixLength(b);
        a = a[front..];
        b = b[front..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;

        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..width];
        var above = rows.Slice(Longest + 1, width);
        var row = rows.Slice(2 * (Longest + 1), width);
        for (var j = 0; j < width; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[^1];
    }

    /// <summary>Few slips for words of this length: one up to five letters, two up to nine, three above; not all of a short word.</summary>
    public static bool IsSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longest = Math.Max(a.Length, b.Length);
        var allowed = longest <= 2 ? 0 : longest <= 5 ? 1 : longest <= 9 ? 2 : 3;
        return allowed > 0 && AreWithin(a, b, allowed);
    }

    /// <summary>At most so many slips. Most that differ more are told by their letters: a slip changes two of them at most.</summary>
    public static bool AreWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) =>
        Math.Abs(a.Length - b.Length) <= most && BitOperations.PopCount(LettersOf(a) ^ LettersOf(b)) <= 2 * most && Between(a, b) <= most;

    /// <summary>One bit per letter and digit that occurs.</summary>
    private static ulong LettersOf(ReadOnlySpan<char> text)
    {
        var bits = 0UL;
        foreach (var letter in text.Length > Longest ? text[..Longest] : text)
            bits |= 1UL << (letter & 63);
        return bits;
    }
}
