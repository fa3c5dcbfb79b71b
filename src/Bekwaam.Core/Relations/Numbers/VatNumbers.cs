using System.Text;

namespace Bekwaam.Core.Relations.Numbers;

/// <summary>
/// VAT numbers. Dutch ones are checked: nine digits, B and two digits, where either the nine digits pass the elevens check of
/// a company's tax number, or the whole passes modulo 97, as those of one-person businesses do since 2020. Of other
/// countries only the shape is looked at.
/// </summary>
public static class VatNumbers
{
    private static readonly string[] Countries =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT",
        "LT", "LU", "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK", "XI", "GB", "CH", "NO",
    ];

    /// <returns>Capitals without separators, country first; null when it is none.</returns>
    public static string? Normalise(string? written)
    {
        if (written is null || written.Length > 60)
            return null;
        var signs = new StringBuilder(14);
        foreach (var sign in written)
        {
            if (char.IsAsciiLetterOrDigit(sign))
                signs.Append(char.ToUpperInvariant(sign));
            else if (!char.IsWhiteSpace(sign) && sign is not ('.' or '-' or '+' or '*' or ':'))
                return null;
        }

        var number = signs.ToString();
        if (number.StartsWith("BTW", StringComparison.Ordinal) || number.StartsWith("VAT", StringComparison.Ordinal))
            number = number[3..];
        if (number.Length == 12 && number[9] == 'B' && char.IsAsciiDigit(number[0]))
            number = "NL" + number;
        if (number.StartsWith("NL", StringComparison.Ordinal))
            return IsDutch(number) ? number : null;
        return number.Length is >= 6 and <= 14 && Countries.Contains(number[..2]) && number.AsSpan(2).ContainsAnyInRange('0', '9') ? number : null;
    }

    private static bool IsDutch(string number)
    {
        if (number.Length != 14 || number[11] != 'B'
            || number.AsSpan(2, 9).ContainsAnyExceptInRange('0', '9') || number.AsSpan(12, 2).ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (number[2 + i] - '0') * (9 - i);
        return (sum > 0 && sum % 11 == number[10] - '0') || Modulo97.Of(number) == 1;
    }
}
