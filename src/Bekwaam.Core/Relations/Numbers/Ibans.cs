using System.Text;

namespace Bekwaam.Core.Relations.Numbers;

/// <summary>Bank account numbers: ISO 13616, checked modulo 97; Dutch ones have 18 signs.</summary>
public static class Ibans
{
    private const int Shortest = 15;
    private const int Longest = 34;

    /// <returns>Capitals without spaces, or null when it is none.</returns>
    public static string? Normalise(string? written)
    {
        if (written is null || written.Length > 4 * Longest)
            return null;
        var signs = new StringBuilder(Longest);
        foreach (var sign in written)
        {
            if (char.IsAsciiLetterOrDigit(sign))
                signs.Append(char.ToUpperInvariant(sign));
            else if (!char.IsWhiteSpace(sign) && sign is not ('.' or '-' or ':'))
                return null;
        }

        var iban = signs.ToString();
        if (iban.StartsWith("IBAN", StringComparison.Ordinal))
            iban = iban[4..];
        if (iban.Length is < Shortest or > Longest
            || iban.AsSpan(0, 2).ContainsAnyExceptInRange('A', 'Z')
            || iban.AsSpan(2, 2).ContainsAnyExceptInRange('0', '9')
            || (iban.StartsWith("NL", StringComparison.Ordinal) && iban.Length != 18))
            return null;
        return Modulo97.Of(string.Concat(iban.AsSpan(4), iban.AsSpan(0, 4))) == 1 ? iban : null;
    }

    /// <summary>In groups of four, as people read them.</summary>
    public static string Show(string iban) => string.Join(' ', iban.Chunk(4).Select(four => new string(four)));
}
