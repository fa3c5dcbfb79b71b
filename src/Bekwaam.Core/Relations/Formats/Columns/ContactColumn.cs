using System.Globalization;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>What a column of a file with contacts can hold.</summary>
public enum ContactField
{
    /// <summary>None of ours: kept with the card as it came.</summary>
    Keep = 0,
    /// <summary>Left out.</summary>
    Ignore,
    Type,
    Name,
    AlsoKnownAs,
    Title,
    Initials,
    Given,
    Additional,
    Prefix,
    Family,
    Suffix,
    Nickname,
    Organisation,
    Department,
    Function,
    BirthDate,
    BirthYear,
    BirthMonth,
    BirthDay,
    Phone,
    Mail,
    Website,
    /// <summary>Named by its network.</summary>
    Account,
    /// <summary>A whole address in one cell.</summary>
    Address,
    Street,
    HouseNumber,
    Addition,
    Postcode,
    Place,
    Region,
    Country,
    PostBox,
    /// <summary>A further line of an address.</summary>
    AddressLine,
    Notes,
    Tags,
    Language,
    Channel,
    Kind,
    TradeRegister,
    Vat,
    Iban,
    Industry,
    Uid,
    /// <summary>What the value of the same number is for: work, home, mobile.</summary>
    PhoneLabel,
    MailLabel,
    WebsiteLabel,
    AddressLabel,
    AccountLabel,
    /// <summary>A field that the administrator defined, by its key.</summary>
    Custom,
}

/// <summary>What one column is: written in a map as words, "phone work mobile 2".</summary>
/// <param name="Field">What it holds.</param>
/// <param name="Use">Of a number, mail or address.</param>
/// <param name="Phone">Of a number.</param>
/// <param name="Number">Columns of one number belong together.</param>
/// <param name="Key">The network of an account, the key of a custom field, the label of a number.</param>
public sealed record ContactColumn(ContactField Field, UseLabel Use = UseLabel.Unlabelled, PhoneKind? Phone = null, int Number = 1, string? Key = null)
{
    public override string ToString()
    {
        var words = new List<string> { Field.ToString().ToLowerInvariant() };
        if (Use is not UseLabel.Unlabelled)
            words.Add(Use.ToString().ToLowerInvariant());
        if (Phone is { } kind)
            words.Add(kind.ToString().ToLowerInvariant());
        if (Number != 1)
            words.Add(Number.ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', words) + (Key is null ? "" : ":" + Key);
    }

    /// <returns>Null when a word is none that is known.</returns>
    public static ContactColumn? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var words = (colon < 0 ? text : text[..colon]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0 || !IsWord(words[0]) || !Enum.TryParse<ContactField>(words[0], ignoreCase: true, out var field))
            return null;
        var column = new ContactColumn(field, Key: colon < 0 ? null : text[(colon + 1)..].Trim() is { Length: > 0 } key ? key : null);
        foreach (var word in words.Skip(1))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000)
                column = column with { Number = number };
            else if (IsWord(word) && Enum.TryParse<UseLabel>(word, ignoreCase: true, out var use))
                column = column with { Use = use };
            else if (IsWord(word) && Enum.TryParse<PhoneKind>(word, ignoreCase: true, out var kind))
                column = column with { Phone = kind };
            else
                return null;
        }

        return column;
    }

    private static bool IsWord(string word) => word.All(char.IsAsciiLetter);
}
