using System.Globalization;
using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>Tells by a file's header what its columns are.</summary>
public static partial class GuessColumns
{
    /// <summary>One column for each name; <see cref="ContactField.Keep"/> where the name tells nothing.</summary>
    public static IReadOnlyList<ContactColumn> Run(IReadOnlyList<string> names)
    {
        var columns = names.Select(name => Guess(name) ?? new ContactColumn(ContactField.Keep)).ToArray();
        for (var i = 0; i < names.Count; i++)
        {
            if (Plain(names[i]) is "title")
                columns[i] = new ContactColumn(IsJobTitle(columns) ? ContactField.Function : ContactField.Title);
        }

        // Of LinkedIn's connections the address is the person's page there.
        if (names.Any(name => Plain(name) is "connected on") && Array.FindIndex(columns, column => column.Field is ContactField.Website) is >= 0 and var page)
            columns[page] = new ContactColumn(ContactField.Account, Key: "LinkedIn");
        return columns;
    }

    /// <summary>How many of the names say what they are; a line of text says so of none.</summary>
    public static int CountKnown(IEnumerable<string> names) => names.Count(name => Plain(name) is "title" || Guess(name) is not null);

    /// <summary>Without a column for what somebody does, "title" is that; beside a suffix or one for the function it is Mr.</summary>
    private static bool IsJobTitle(IReadOnlyCollection<ContactColumn> columns) =>
        !columns.Any(column => column.Field is ContactField.Function or ContactField.Suffix or ContactField.Additional)
        && columns.Any(column => column.Field is ContactField.Organisation);

    private static ContactColumn? Guess(string name)
    {
        if (Numbered().Match(name) is { Success: true } numbered)
            return GuessNumbered(numbered.Groups["what"].Value.ToUpperInvariant(), numbered.Groups["part"].Value, int.Parse(numbered.Groups["number"].Value, CultureInfo.InvariantCulture));
        var plain = Plain(name);
        if (ColumnWords.Names.TryGetValue(plain, out var whole))
            return whole;
        var words = plain.Split(' ').ToList();
        var number = 1;
        var at = words.FindLastIndex(word => word.Length <= 2 && word.All(char.IsAsciiDigit));
        if (at >= 0 && words.Count > 1 && words[at] != "06")
        {
            number = Math.Max(1, int.Parse(words[at], CultureInfo.InvariantCulture));
            words.RemoveAt(at);
        }

        var use = UseLabel.Unlabelled;
        if (words.FindIndex(ColumnWords.Uses.ContainsKey) is >= 0 and var place && ColumnWords.Names.GetValueOrDefault(string.Join(' ', words)) is null)
        {
            use = ColumnWords.Uses[words[place]];
            // Werkadres alone is the street; beside "straat" it is only the use.
            if (words.Count == 1 && words[0].EndsWith("adres", StringComparison.Ordinal))
                words[0] = "adres";
            else
                words.RemoveAt(place);
        }

        // "Ander adres, plaats" is a place.
        if (words.Count > 1 && words[0] is "adres" or "address" && !ColumnWords.Names.ContainsKey(string.Join(' ', words)))
            words.RemoveAt(0);
        if (ColumnWords.Names.GetValueOrDefault(string.Join(' ', words)) is not { } found)
            return null;
        if (use is UseLabel.Billing or UseLabel.Delivery && !IsAddress(found.Field))
            use = UseLabel.Work;
        if (found.Field is ContactField.Street && number > 1)
            return new ContactColumn(ContactField.AddressLine, use);
        return found with { Use = use is UseLabel.Unlabelled ? found.Use : use, Number = IsAddress(found.Field) ? 1 : number };
    }

    /// <summary>Google's: Phone 1 - Value, E-mail 2 - Type, Address 1 - Formatted.</summary>
    private static ContactColumn? GuessNumbered(string what, string part, int number)
    {
        var isLabel = part is "Type" or "Label" or "Service";
        return what switch
        {
            "E-MAIL" or "EMAIL" => new(isLabel ? ContactField.MailLabel : ContactField.Mail, Number: number),
            "PHONE" => new(isLabel ? ContactField.PhoneLabel : ContactField.Phone, Number: number),
            "WEBSITE" => new(isLabel ? ContactField.WebsiteLabel : ContactField.Website, Number: number),
            "IM" => part is "Type" ? new(ContactField.Ignore) : new(isLabel ? ContactField.AccountLabel : ContactField.Account, Number: number),
            "ADDRESS" => part switch
            {
                "Type" or "Label" => new(ContactField.AddressLabel, Number: number),
                "Formatted" => new(ContactField.Address, Number: number),
                "Street" => new(ContactField.Street, Number: number),
                "City" => new(ContactField.Place, Number: number),
                "PO Box" => new(ContactField.PostBox, Number: number),
                "Region" => new(ContactField.Region, Number: number),
                "Postal Code" => new(ContactField.Postcode, Number: number),
                "Country" => new(ContactField.Country, Number: number),
                "Extended Address" => new(ContactField.AddressLine, Number: number),
                "House number" => new(ContactField.HouseNumber, Number: number),
                "Addition" => new(ContactField.Addition, Number: number),
                _ => null,
            },
            "ORGANIZATION" when number == 1 => part switch
            {
                "Name" => new(ContactField.Organisation),
                "Title" => new(ContactField.Function),
                "Department" => new(ContactField.Department),
                "Type" => new(ContactField.Ignore),
                _ => null,
            },
            _ => null,
        };
    }

    private static bool IsAddress(ContactField field) => field is >= ContactField.Address and <= ContactField.AddressLine;

    private static string Plain(string name) => Signs().Replace(Fold.Text(name), " ").Trim();

    [GeneratedRegex(@"^(?<what>E-mail|Email|Phone|Website|IM|Address|Organization) (?<number>\d{1,2}) - (?<part>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, 200)]
    private static partial Regex Signs();
}
