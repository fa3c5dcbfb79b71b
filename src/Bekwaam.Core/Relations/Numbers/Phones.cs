using PhoneNumbers;
using Bekwaam.Core.Relations.Cards;
using PhoneNumber = Bekwaam.Core.Relations.Cards.PhoneNumber;

namespace Bekwaam.Core.Relations.Numbers;

/// <summary>Telephone numbers as people write them, read as the world dials them (E.164).</summary>
public static class Phones
{
    private const int Longest = 250;
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// Keeps what was written and finds the number in it: 06-12345678, (020) 123 45 67, +31 (0)6 12 34 56 78, 0031…,
    /// tel:+31…. Without a country in front, a number is taken as one of <paramref name="region"/>.
    /// </summary>
    /// <param name="written">As typed or imported.</param>
    /// <param name="region">ISO 3166-1 code of the organisation's country.</param>
    /// <returns>E164 is null when it is not a number one can dial.</returns>
    public static PhoneNumber Read(string written, string region = "NL")
    {
        written = written.Trim();
        return TryParse(written, region) is not { } number
            ? new PhoneNumber(written, null)
            : new PhoneNumber(written, Numbers.Format(number, PhoneNumberFormat.E164), IsMobile(number) ? PhoneKind.Mobile : PhoneKind.Voice);
    }

    /// <summary>As people read it: national for the own country (06 12345678), international for others.</summary>
    /// <param name="number">What to show.</param>
    /// <param name="region">ISO 3166-1 code of the organisation's country.</param>
    public static string Show(PhoneNumber number, string region = "NL")
    {
        if (number.E164 is null || TryParse(number.E164, region) is not { } parsed)
            return number.Written;
        var own = Numbers.GetCountryCodeForRegion(region) == parsed.CountryCode;
        return Numbers.Format(parsed, own ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /// <summary>The same for a number that stands by itself, as lists hold it: E.164, or what was written when that cannot be dialled.</summary>
    public static string Show(string number) => Show(Read(number));

    /// <summary>Whether a number as lists hold it can be dialled.</summary>
    public static bool IsDialled(string number) => number.StartsWith('+') && number.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false;

    private static PhoneNumbers.PhoneNumber? TryParse(string written, string region)
    {
        if (written.Length is 0 or > Longest)
            return null;
        // A trunk zero in brackets behind a country's code is written everywhere and dialled nowhere.
        var text = written.Replace("(0)", "", StringComparison.Ordinal);
        try
        {
            var number = Numbers.Parse(text, region);
            return Numbers.IsValidNumber(number) ? number : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsMobile(PhoneNumbers.PhoneNumber number) => Numbers.GetNumberType(number) is PhoneNumberType.MOBILE;
}
