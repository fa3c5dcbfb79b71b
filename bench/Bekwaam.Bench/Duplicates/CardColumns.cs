using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Bench.Duplicates;

/// <summary>Which column of a file is which part of a card, read from its header in Dutch and English.</summary>
internal sealed class CardColumns
{
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["given"] = ["given_name", "givenname", "first_name", "firstname", "voornaam", "voornamen", "roepnaam", "fname"],
        ["initials"] = ["initials", "voorletters", "initialen", "voorletter"],
        ["prefix"] = ["prefix", "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "infix"],
        ["family"] = ["surname", "family_name", "last_name", "lastname", "achternaam", "familienaam", "geslachtsnaam", "lname"],
        ["suffix"] = ["suffix", "achtervoegsel", "generation"],
        ["title"] = ["title", "titel", "aanhef", "salutation"],
        ["person"] = ["full_name", "fullname", "volledige_naam"],
        ["name"] = ["name", "naam", "company", "bedrijf", "bedrijfsnaam", "organisation", "organization", "organisatie", "company_name", "handelsnaam", "statutaire_naam"],
        ["alias"] = ["also_known_as", "trade_name", "handelsnaam2", "ook_bekend_als", "tradename", "merknaam"],
        ["street"] = ["street", "straat", "straatnaam", "address_1", "address1", "address", "adres", "street_address"],
        ["number"] = ["street_number", "house_number", "housenumber", "huisnummer", "huisnr", "number", "nummer"],
        ["addition"] = ["addition", "toevoeging", "huisnummertoevoeging", "huisletter"],
        ["lines"] = ["address_2", "address2", "adres2", "adresregel_2"],
        ["place"] = ["place", "city", "town", "suburb", "plaats", "woonplaats", "stad", "vestigingsplaats", "locality"],
        ["postcode"] = ["postcode", "postal_code", "zip", "zip_code", "zipcode", "post_code"],
        ["region"] = ["state", "region", "province", "provincie", "county"],
        ["country"] = ["country", "land"],
        ["phone"] = ["phone", "telephone", "telefoon", "telefoonnummer", "phone_number", "tel", "phone_1"],
        ["mobile"] = ["mobile", "mobiel", "mobile_phone", "gsm", "phone_2", "telefoon2"],
        ["mail"] = ["mail", "email", "e-mail", "e_mail", "emailadres", "e-mailadres", "email_address"],
        ["site"] = ["website", "site", "url", "web"],
        ["kvk"] = ["kvk", "kvk_nummer", "kvknummer", "kvk-nummer", "trade_register", "coc", "chamber_of_commerce"],
        ["vat"] = ["vat", "btw", "btw_nummer", "btwnummer", "btw-nummer", "vat_number"],
        ["iban"] = ["iban", "bank_account", "rekeningnummer"],
        ["birth"] = ["date_of_birth", "birth_date", "birthdate", "dob", "geboortedatum", "born"],
    };

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="header">The file's first row.</param>
    /// <param name="leaveOut">Columns not to look at.</param>
    /// <param name="said">"part=column" for what the header does not tell.</param>
    public CardColumns(IReadOnlyList<string> header, IReadOnlySet<string> leaveOut, IReadOnlyDictionary<string, string> said)
    {
        for (var place = 0; place < header.Count; place++)
        {
            var name = header[place].Trim();
            if (leaveOut.Contains(name))
                continue;
            var key = Fold.Text(name).Replace(' ', '_');
            var part = said.FirstOrDefault(pair => pair.Value == name).Key
                ?? Words.FirstOrDefault(pair => pair.Value.Contains(key, StringComparer.Ordinal)).Key;
            if (part is not null)
                places.TryAdd(part, place);
        }
    }

    public IEnumerable<string> Found => places.Keys;

    public RelationCard Read(IReadOnlyList<string> cells)
    {
        string? Cell(string part) => places.TryGetValue(part, out var place) && place < cells.Count && cells[place].Trim() is { Length: > 0 } text ? text : null;
        var person = Cell("person") is { } whole
            ? DutchNames.Read(whole)
            : new PersonName
            {
                Given = Cell("given"),
                Initials = Cell("initials"),
                Prefix = Cell("prefix"),
                Family = Cell("family"),
                Suffix = Cell("suffix"),
                Title = Cell("title"),
            };
        var isPerson = places.ContainsKey("family") || places.ContainsKey("given") || places.ContainsKey("person");
        // With both kinds of columns, a row with a name of a person is a person.
        if (isPerson && person == new PersonName() && Cell("name") is not null)
            isPerson = false;
        var address = new PostalAddress
        {
            Street = Cell("street"),
            HouseNumber = Cell("number"),
            Addition = Cell("addition"),
            Postcode = Postcode(Cell("postcode")),
            Place = Cell("place"),
            Region = Cell("region"),
            CountryName = Cell("country"),
            Lines = Cell("lines"),
        };
        return new RelationCard
        {
            Type = isPerson ? RelationType.Person : RelationType.Organisation,
            Person = isPerson ? person : null,
            Name = isPerson ? null : Cell("name"),
            AlsoKnownAs = isPerson ? null : Cell("alias"),
            BirthDate = Birth(Cell("birth")),
            Addresses = address == new PostalAddress() ? [] : [address],
            Phones = [.. new[] { Cell("phone"), Cell("mobile") }.OfType<string>().Select(phone => Phones.Read(phone))],
            Mails = Cell("mail") is { } mail ? [new MailAddress(mail)] : [],
            Websites = Cell("site") is { } site ? [new Website(site)] : [],
            TradeRegister = TradeRegisterNumber.Normalise(Cell("kvk")),
            VatNumber = VatNumbers.Normalise(Cell("vat")),
            Iban = Ibans.Normalise(Cell("iban")),
        };
    }

    private static string? Postcode(string? written) => DutchPostcode.Normalise(written) ?? written;

    private static PartialDate? Birth(string? written)
    {
        if (written is null)
            return null;
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        if (digits.Length != 8)
            return PartialDate.Parse(written);
        var yearLast = written.Length == 10 && !char.IsAsciiDigit(written[2]);
        var text = yearLast ? $"{digits[4..]}-{digits[2..4]}-{digits[..2]}" : $"{digits[..4]}-{digits[4..6]}-{digits[6..]}";
        return PartialDate.Parse(text);
    }
}
