using System.Collections.Frozen;
using Bekwaam.Core.Relations.Cards;
using static Bekwaam.Core.Relations.Formats.Columns.ContactField;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>
/// Names of columns in Dutch and English, as Outlook, Google, Thunderbird, LinkedIn and people write them; in lower case, words
/// with one space between them, without those that tell the use.
/// </summary>
internal static class ColumnWords
{
    public static readonly FrozenDictionary<string, ContactColumn> Names = Rows(
        (ContactField.Type, ["type", "soort relatie", "relatietype", "record type"]),
        (Name, ["name", "naam", "full name", "fullname", "volledige naam", "display name", "weergavenaam", "contactpersoon", "contact", "contact name", "relatie", "relatienaam", "klant", "klantnaam"]),
        (AlsoKnownAs, ["also known as", "handelsnaam", "trade name", "afkorting"]),
        (Title, ["salutation", "aanhef", "name prefix", "honorific", "titel", "titulatuur", "voorvoegsel naam"]),
        (Initials, ["initials", "initialen", "voorletters", "voorletter"]),
        (Given, ["first name", "firstname", "given name", "voornaam", "roepnaam", "voornamen", "first"]),
        (Additional, ["middle name", "additional name", "middelste naam", "tweede naam", "tweede voornaam", "middle", "overige voornamen"]),
        (Prefix, ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix", "tussenv", "tv", "surname prefix", "infix", "insertion"]),
        (Family, ["last name", "lastname", "family name", "surname", "achternaam", "familienaam", "last"]),
        (Suffix, ["suffix", "name suffix", "achtervoegsel"]),
        (Nickname, ["nickname", "bijnaam", "roepnaam 2", "short name"]),
        (Organisation, ["company", "company name", "bedrijf", "bedrijfsnaam", "organisatie", "organisation", "organization", "organization name", "organisatienaam", "organisation name", "firma", "firmanaam", "werkgever", "account name", "naam bedrijf", "naam organisatie", "vereniging", "employer"]),
        (Department, ["department", "afdeling", "organization department", "organisation department"]),
        (Function, ["job title", "jobtitle", "functie", "position", "functietitel", "organization title", "organisation title", "function", "rol", "role"]),
        (BirthDate, ["birthday", "birth date", "birthdate", "date of birth", "verjaardag", "geboortedatum", "geb datum", "dob"]),
        (BirthYear, ["birth year", "geboortejaar"]),
        (BirthMonth, ["birth month", "geboortemaand"]),
        (BirthDay, ["birth day", "geboortedag"]),
        (Phone, ["phone", "telefoon", "tel", "telefoonnummer", "phone number", "telephone", "telephone number", "telefoonnr", "telnr", "tel nr", "telefoon op", "main phone", "primary phone", "hoofdtelefoon", "nummer telefoon", "vast", "vaste telefoon", "telefoon vast"]),
        (Mail, ["e mail", "email", "mail", "mailadres", "emailadres", "e mailadres", "e mail address", "email address", "e mail adres", "email adres", "primary email", "secondary email", "primair e mailadres", "secundair e mailadres", "primaire e mail", "mail address", "additional email"]),
        (ContactField.Website, ["website", "webpagina", "web page", "url", "homepage", "site", "www", "internet", "web", "web site", "internetadres", "webadres"]),
        (Address, ["address formatted", "formatted address", "full address", "volledig adres", "mailing address"]),
        (Street, ["straat", "street", "adres", "address", "adres straat", "straatnaam", "street address", "address line", "adresregel", "straat en huisnummer", "straat huisnummer", "straat nr", "address street", "street name"]),
        (HouseNumber, ["huisnummer", "huisnr", "house number", "housenumber", "huis nummer", "street number"]),
        (Addition, ["toevoeging", "huisnummertoevoeging", "toev", "addition", "huisnummer toevoeging", "house number addition", "huisletter"]),
        (Postcode, ["postcode", "postal code", "zip", "zip code", "zipcode", "postalcode", "post code", "pc"]),
        (Place, ["plaats", "woonplaats", "city", "stad", "town", "plaatsnaam", "vestigingsplaats", "locality", "suburb"]),
        (Region, ["provincie", "state", "region", "regio", "province", "county", "state province"]),
        (Country, ["land", "country", "country region", "land regio", "landnaam"]),
        (PostBox, ["postbus", "postbusnummer", "po box", "address po box", "pobox", "postbus adres"]),
        (AddressLine, ["extended address", "gebouw", "building", "t a v", "tav", "care of"]),
        (Notes, ["notes", "note", "notities", "notitie", "opmerking", "opmerkingen", "remarks", "comments", "comment", "memo", "aantekeningen", "toelichting", "beschrijving", "description"]),
        (Tags, ["categories", "category", "categorie", "categorieen", "categorien", "labels", "label", "tags", "tag", "group membership", "groepen", "groep", "groups", "keywords", "trefwoorden", "list membership"]),
        (Language, ["language", "taal", "correspondentietaal", "preferred language", "voorkeurstaal"]),
        (Channel, ["preferred channel", "voorkeurskanaal"]),
        (Kind, ["kind", "kinds", "soort", "soorten", "relatiesoort", "klantsoort", "status"]),
        (TradeRegister, ["kvk", "kvk nummer", "kvknummer", "kvk nr", "k v k", "kamer van koophandel", "handelsregister", "trade register", "chamber of commerce", "coc", "coc number"]),
        (Vat, ["btw", "btw nummer", "btwnummer", "btw nr", "btw id", "vat", "vat number", "vat no", "vat id", "omzetbelastingnummer"]),
        (Iban, ["iban", "bankrekening", "rekeningnummer", "bankrekeningnummer", "bank account", "iban nummer"]),
        (Industry, ["branche", "industry", "sector", "bedrijfstak", "sbi"]),
        (Uid, ["uid", "vcard uid"]),
        (Ignore, ["priority", "prioriteit", "private", "prive", "priv", "sensitivity", "gevoeligheid", "e mail type", "e mailtype", "email type", "e mail display name",
            "e mail weergegeven naam", "weergavenaam voor e mail", "email display name", "mileage", "reisafstand"]))
        .Concat(More).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Words that tell for what something is used.</summary>
    public static readonly FrozenDictionary<string, UseLabel> Uses = new Dictionary<string, UseLabel>(StringComparer.Ordinal)
    {
        ["work"] = UseLabel.Work,
        ["business"] = UseLabel.Work,
        ["werk"] = UseLabel.Work,
        ["zakelijk"] = UseLabel.Work,
        ["zakelijke"] = UseLabel.Work,
        ["kantoor"] = UseLabel.Work,
        ["office"] = UseLabel.Work,
        ["werkadres"] = UseLabel.Work,
        ["bezoekadres"] = UseLabel.Work,
        ["home"] = UseLabel.Home,
        ["huis"] = UseLabel.Home,
        ["thuis"] = UseLabel.Home,
        ["prive"] = UseLabel.Home,
        ["personal"] = UseLabel.Home,
        ["huisadres"] = UseLabel.Home,
        ["thuisadres"] = UseLabel.Home,
        ["priveadres"] = UseLabel.Home,
        ["woonadres"] = UseLabel.Home,
        ["other"] = UseLabel.Other,
        ["ander"] = UseLabel.Other,
        ["andere"] = UseLabel.Other,
        ["anders"] = UseLabel.Other,
        ["overig"] = UseLabel.Other,
        ["overige"] = UseLabel.Other,
        ["postadres"] = UseLabel.Other,
        ["billing"] = UseLabel.Billing,
        ["invoice"] = UseLabel.Billing,
        ["factuur"] = UseLabel.Billing,
        ["factuuradres"] = UseLabel.Billing,
        ["shipping"] = UseLabel.Delivery,
        ["delivery"] = UseLabel.Delivery,
        ["afleveradres"] = UseLabel.Delivery,
        ["bezorgadres"] = UseLabel.Delivery,
        ["leveradres"] = UseLabel.Delivery,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Columns that say more than their field.</summary>
    private static Dictionary<string, ContactColumn> More => new(StringComparer.Ordinal)
    {
        ["mobile"] = Mobile,
        ["mobile phone"] = Mobile,
        ["mobile number"] = Mobile,
        ["mobiel"] = Mobile,
        ["mobiele telefoon"] = Mobile,
        ["mobiel nummer"] = Mobile,
        ["mobiele nummer"] = Mobile,
        ["mobielnummer"] = Mobile,
        ["mobiel telefoonnummer"] = Mobile,
        ["telefoon mobiel"] = Mobile,
        ["tel mobiel"] = Mobile,
        ["phone mobile"] = Mobile,
        ["gsm"] = Mobile,
        ["06"] = Mobile,
        ["cell"] = Mobile,
        ["cell phone"] = Mobile,
        ["cellphone"] = Mobile,
        ["fax"] = Fax,
        ["fax op"] = Fax,
        ["faxnummer"] = Fax,
        ["fax number"] = Fax,
        ["pager"] = new(Phone, Phone: PhoneKind.Pager),
        ["pager number"] = new(Phone, Phone: PhoneKind.Pager),
        ["piepernummer"] = new(Phone, Phone: PhoneKind.Pager),
        ["pieper"] = new(Phone, Phone: PhoneKind.Pager),
        ["assistant s phone"] = new(Phone, Key: "Assistant"),
        ["telefoon assistent"] = new(Phone, Key: "Assistent"),
        ["callback"] = new(Phone, Key: "Callback"),
        ["terugbellen"] = new(Phone, Key: "Terugbellen"),
        ["car phone"] = new(Phone, Phone: PhoneKind.Voice, Key: "Car"),
        ["autotelefoon"] = new(Phone, Key: "Auto"),
        ["company main phone"] = new(Phone, UseLabel.Work, Key: "Main"),
        ["hoofdtelefoon bedrijf"] = new(Phone, UseLabel.Work, Key: "Hoofdnummer"),
        ["isdn"] = new(Phone, Key: "ISDN"),
        ["radio phone"] = new(Phone, Key: "Radio"),
        ["radiotelefoon"] = new(Phone, Key: "Radio"),
        ["tty tdd phone"] = new(Phone, Key: "TTY/TDD"),
        ["teksttelefoon"] = new(Phone, Key: "Teksttelefoon"),
        ["telex"] = new(Phone, Key: "Telex"),
        ["linkedin"] = new(Account, Key: "LinkedIn"),
        ["linkedin url"] = new(Account, Key: "LinkedIn"),
        ["linkedin profile"] = new(Account, Key: "LinkedIn"),
        ["instagram"] = new(Account, Key: "Instagram"),
        ["facebook"] = new(Account, Key: "Facebook"),
        ["twitter"] = new(Account, Key: "Twitter"),
        ["x twitter"] = new(Account, Key: "Twitter"),
        ["mastodon"] = new(Account, Key: "Mastodon"),
        ["bluesky"] = new(Account, Key: "Bluesky"),
        ["whatsapp"] = new(Account, Key: "WhatsApp"),
        ["skype"] = new(Account, Key: "Skype"),
        ["screen name"] = new(Account, Key: "AIM"),
        ["schermnaam"] = new(Account, Key: "AIM"),
    };

    private static ContactColumn Mobile => new(Phone, Phone: PhoneKind.Mobile);

    private static ContactColumn Fax => new(Phone, Phone: PhoneKind.Fax);

    private static IEnumerable<KeyValuePair<string, ContactColumn>> Rows(params (ContactField Field, string[] Names)[] rows) =>
        rows.SelectMany(row => row.Names.Select(name => KeyValuePair.Create(name, new ContactColumn(row.Field))));
}
