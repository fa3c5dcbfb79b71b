using System.Globalization;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>
/// Contacts as rows for a spreadsheet, under names of columns that are read back. Of numbers, mails and addresses the first
/// three have columns; a vCard or JSON file holds them all.
/// </summary>
public static class ContactCsv
{
    private const int Most = 3;

    private static readonly string[] Plain =
    [
        "Type", "Organisation", "Also known as", "Salutation", "Initials", "First name", "Middle name", "Tussenvoegsel", "Last name", "Suffix", "Nickname", "Full name",
        "Department", "Function", "Kinds", "Birthday", "Language", "Preferred channel", "KvK", "VAT number", "IBAN", "Industry", "Tags", "Notes", "UID",
    ];

    private static readonly string[] AddressParts =
        ["Label", "Street", "House number", "Addition", "Postal Code", "City", "Region", "Country", "PO Box", "Extended Address"];

    public static string Header { get; } = SafeCsv.Line([
        .. Plain,
        .. Enumerable.Range(1, Most).SelectMany(n => new[] { Numbered("E-mail", n, "Label"), Numbered("E-mail", n, "Value") }),
        .. Enumerable.Range(1, Most).SelectMany(n => new[] { Numbered("Phone", n, "Label"), Numbered("Phone", n, "Value") }),
        .. Enumerable.Range(1, Most).SelectMany(n => AddressParts.Select(part => Numbered("Address", n, part))),
        .. Enumerable.Range(1, Most).Select(n => Numbered("Website", n, "Value")),
        .. Enumerable.Range(1, Most).SelectMany(n => new[] { Numbered("IM", n, "Service"), Numbered("IM", n, "Value") }),
    ]);

    public static string Line(ContactCard contact)
    {
        var card = contact.Card;
        var person = card.Person;
        var organisation = card.Type is RelationType.Organisation;
        return SafeCsv.Line([
            organisation ? "organisation" : "person", organisation ? card.Name : contact.Organisation, card.AlsoKnownAs, person?.Title, person?.Initials, person?.Given, person?.Additional,
            person?.Prefix, person?.Family, person?.Suffix, person?.Nickname, person?.Whole, contact.Department, contact.Function,
            string.Join(", ", contact.Kinds.Select(kind => kind.ToString().ToLowerInvariant())), card.BirthDate?.ToString(), card.Language, card.PreferredChannel?.ToString().ToLowerInvariant(),
            card.TradeRegister, card.VatNumber, card.Iban, card.Industry, string.Join(", ", card.Tags), card.Notes, contact.Uid,
            .. Cells(card.Mails, 2, mail => [Star(mail.Preferred, RowLabel.Write(mail.Use, PhoneKind.Voice, mail.Label)), mail.Address]),
            .. Cells(card.Phones, 2, phone => [Star(phone.Preferred, RowLabel.Write(phone.Use, phone.Kind, phone.Label)), phone.Written]),
            .. Cells(card.Addresses, AddressParts.Length, address =>
            [
                address.Use is UseLabel.Unlabelled ? null : address.Use.ToString(), address.Street, address.HouseNumber, address.Addition, address.Postcode, address.Place,
                address.Region, address.Country is { } code ? Countries.Name(code) : address.CountryName, address.PostBox, address.Lines,
            ]),
            .. Cells(card.Websites, 1, site => [site.Address]),
            .. Cells(card.Accounts, 2, account => [account.Service ?? account.Network.ToString(), account.Address ?? account.Handle]),
        ]);
    }

    private static string Numbered(string what, int number, string part) => string.Create(CultureInfo.InvariantCulture, $"{what} {number} - {part}");

    private static string? Star(bool preferred, string? label) => preferred ? "* " + label : label;

    private static IEnumerable<string?> Cells<T>(IReadOnlyList<T> items, int width, Func<T, string?[]> cells) =>
        Enumerable.Range(0, Most).SelectMany(place => place < items.Count ? cells(items[place]) : new string?[width]);
}
