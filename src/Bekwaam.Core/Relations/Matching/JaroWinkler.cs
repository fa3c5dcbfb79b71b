namespace Bekwaam.Core.Relations.Matching;

/// <summary>How alike two names look.</summary>
public static class JaroWinkler
{
    private const int Longest = 64;
    private const double PrefixWeight = 0.1;
    private const int PrefixLetters = 4;

    /// <summary>
    /// Jaro (m/|a| + m/|b| + (m − t)/m) / 3, where m letters stand at most half a word apart and t is half of those that stand
    /// in another order; raised by Winkler's 0.1 per equal first letter, four at most. Only the first 64 letters are looked at.
    /// </summary>
    /// <returns>0 (nothing in common) to 1 (the same).</returns>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 1 : 0;
        if (a.SequenceEqual(b))
            return 1;

        var window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        Span<bool> usedA = stackalloc bool[a.Length];
        Span<bool> usedB = stackalloc bool[b.Length];
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j <= Math.Min(b.Length - 1, i + window); j++)
            {
                if (usedB[j] || a[i] != b[j])
                    continue;
                usedA[i] = usedB[j] = true;
                common++;
                break;
            }
        }

        if (common == 0)
            return 0;
        var (outOfOrder, at) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!usedA[i])
                continue;
            while (!usedB[at])
                at++;
            if (a[i] != b[at++])
                outOfOrder++;
        }

        double m = common;
        var jaro = (m / a.Length + m / b.Length + (m - outOfOrder / 2.0) / m) / 3;
        var prefix = a[..Math.Min(PrefixLetters, a.Length)].CommonPrefixLength(b[..Math.Min(PrefixLetters, b.Length)]);
        return jaro + prefix * PrefixWeight * (1 - jaro);
    }
}
