namespace Bekwaam.Core.Relations.Numbers;

/// <summary>
/// Numbers of the Dutch trade register (KvK): eight digits without a check digit. Twelve digits are a branch's number,
/// which is not a number of the organisation.
/// </summary>
public static class TradeRegisterNumber
{
    /// <returns>Eight digits, or null when it is none.</returns>
    public static string? Normalise(string? written)
    {
        if (Digits(written) is not { } digits)
            return null;
        // Older numbers are written without their leading zero.
        return digits.Length switch
        {
            8 when digits.AsSpan().ContainsAnyExcept('0') => digits,
            7 => "0" + digits,
            _ => null,
        };
    }

    /// <summary>The digits in a text that holds nothing else than digits, separators and the register's name in front.</summary>
    private static string? Digits(string? written)
    {
        if (written is null or { Length: > 40 })
            return null;
        var text = written.Trim();
        if (text.StartsWith("KvK", StringComparison.OrdinalIgnoreCase))
            text = text[3..].TrimStart(' ', '.', ':', '-', 'n', 'u', 'm', 'e', 'r', 'N', 'R');
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return text.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '.' or '-') ? digits : null;
    }
}
