namespace Bekwaam.Core.Relations.Numbers;

/// <summary>Dutch postcodes: four digits not starting with 0, two letters that are none of SA, SD and SS.</summary>
public static class DutchPostcode
{
    /// <returns>"1234 AB", or null when it is none.</returns>
    public static string? Normalise(string? written)
    {
        if (written is null)
            return null;
        Span<char> signs = stackalloc char[6];
        var count = 0;
        foreach (var sign in written)
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '.')
                continue;
            if (count == 6)
                return null;
            signs[count++] = char.ToUpperInvariant(sign);
        }

        if (count != 6 || signs[0] is < '1' or > '9' || signs[1..4].ContainsAnyExceptInRange('0', '9') || signs[4..].ContainsAnyExceptInRange('A', 'Z'))
            return null;
        return signs[4..] is "SA" or "SD" or "SS" ? null : string.Concat(signs[..4], " ", signs[4..]);
    }
}
