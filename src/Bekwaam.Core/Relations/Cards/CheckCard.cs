using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Cards;

/// <summary>
/// Makes a typed card tidy – trimmed, empty lines gone, numbers in their usual form – and says what cannot be right. What is
/// only unusual (a number one cannot dial, an address abroad) is kept as it was written.
/// </summary>
public static class CheckCard
{
    public const int LongestName = 200;
    public const int LongestLine = 500;
    public const int LongestNotes = 100_000;
    public const int MostOfAKind = 200;

    private static readonly Reason NoName = new Reason("Fill in a name.");
    private static readonly Reason WrongPostcode = new Reason("“{0}” is no Dutch postcode: four digits and two letters, such as 1234 AB. Choose another country if it is abroad.");
    private static readonly Reason WrongMail = new Reason("“{0}” is no mail address.");
    private static readonly Reason WrongTradeRegister = new Reason("“{0}” is no number of the trade register: those have eight digits.");
    private static readonly Reason WrongVat = new Reason("“{0}” is no VAT number: check the digits.");
    private static readonly Reason WrongIban = new Reason("“{0}” is no IBAN: check the digits.");
    private static readonly Reason WrongSite = new Reason("“{0}” is no address of a website.");
    private static readonly Reason TooMany = new Reason("More than {0}: split this relation.", MostOfAKind);
    private static readonly Reason TooLong = new Reason("Longer than {0} characters.");

    /// <param name="card">As typed.</param>
    /// <param name="region">ISO 3166-1 code of the organisation's country, for telephone numbers.</param>
    public static (RelationCard Card, IReadOnlyList<CardFault> Faults) Run(RelationCard card, string region = "NL")
    {
        var faults = new List<CardFault>();
        var organisation = card.Type is RelationType.Organisation;
        var clean = card with
        {
            Name = organisation ? Line(card.Name, "name", LongestName, faults) : null,
            AlsoKnownAs = Line(card.AlsoKnownAs, "alsoKnownAs", LongestName, faults),
            Person = organisation ? null : Name(card.Person, faults),
            Addresses = Each(card.Addresses, "addresses", faults, Address),
            Phones = Each(card.Phones, "phones", faults, (phone, _, _) => Phone(phone, region)),
            Mails = Each(card.Mails, "mails", faults, Mail),
            Websites = Each(card.Websites, "websites", faults, Site),
            Accounts = Each(card.Accounts, "accounts", faults, Social),
            TradeRegister = Number(card.TradeRegister, TradeRegisterNumber.Normalise, "tradeRegister", WrongTradeRegister, faults),
            VatNumber = Number(card.VatNumber, VatNumbers.Normalise, "vatNumber", WrongVat, faults),
            Iban = Number(card.Iban, Ibans.Normalise, "iban", WrongIban, faults),
            Industry = Line(card.Industry, "industry", LongestName, faults),
            Language = Empty(card.Language)?.ToLowerInvariant(),
            Tags = [.. card.Tags.Select(tag => tag.Trim()).Where(tag => tag.Length is > 0 and <= 60).DistinctBy(Fold.Text)],
            Notes = Notes(card.Notes, faults),
        };
        if (organisation ? clean.Name is null : clean.Person is null && clean.Mails.Count == 0 && clean.Phones.Count == 0)
            faults.Add(new CardFault(organisation ? "name" : "person.family", NoName));
        return (clean, faults);
    }

    private static PersonName? Name(PersonName? name, List<CardFault> faults)
    {
        if (name is null)
            return null;
        var clean = new PersonName
        {
            Title = Line(name.Title, "person.title", LongestName, faults),
            Initials = Line(name.Initials, "person.initials", LongestName, faults),
            Given = Line(name.Given, "person.given", LongestName, faults),
            Additional = Line(name.Additional, "person.additional", LongestName, faults),
            Prefix = Line(name.Prefix, "person.prefix", LongestName, faults),
            Family = Line(name.Family, "person.family", LongestName, faults),
            Suffix = Line(name.Suffix, "person.suffix", LongestName, faults),
            Nickname = Line(name.Nickname, "person.nickname", LongestName, faults),
            Whole = Line(name.Whole, "person.whole", LongestLine, faults),
        };
        // A prefix typed in front of the family name belongs in its own field: it does not count in sorting.
        if (clean is { Prefix: null, Family: { } family } && DutchNames.SplitFamily(family) is { Prefix: { } prefix } split)
            clean = clean with { Prefix = prefix, Family = split.Family };
        return clean == new PersonName() ? null : clean;
    }

    private static PostalAddress? Address(PostalAddress address, string at, List<CardFault> faults)
    {
        var clean = address with
        {
            Street = Line(address.Street, at + ".street", LongestLine, faults),
            HouseNumber = Line(address.HouseNumber, at + ".houseNumber", LongestLine, faults),
            Addition = Line(address.Addition, at + ".addition", LongestLine, faults),
            Postcode = Line(address.Postcode, at + ".postcode", LongestLine, faults),
            Place = Line(address.Place, at + ".place", LongestLine, faults),
            Region = Line(address.Region, at + ".region", LongestLine, faults),
            Country = Empty(address.Country)?.ToUpperInvariant(),
            CountryName = Line(address.CountryName, at + ".countryName", LongestLine, faults),
            PostBox = Line(address.PostBox, at + ".postBox", LongestLine, faults),
            Lines = Empty(address.Lines)?.ReplaceLineEndings("\n"),
        };
        if (clean is { Street: null, HouseNumber: null, Addition: null, Postcode: null, Place: null, Region: null, CountryName: null, PostBox: null, Lines: null })
            return null;
        if (clean is { Street: { } street, HouseNumber: null } && AddressText.Read(street) is { HouseNumber: not null } read)
            clean = clean with { Street = read.Street, HouseNumber = read.HouseNumber, Addition = clean.Addition ?? read.Addition };
        if (clean is { Postcode: { } written, Country: null or "NL", CountryName: null })
        {
            if (DutchPostcode.Normalise(written) is { } postcode)
                clean = clean with { Postcode = postcode, Country = "NL" };
            else if (clean.Country is "NL")
                faults.Add(new CardFault(at + ".postcode", WrongPostcode with { Args = [written] }));
        }

        return clean;
    }

    private static PhoneNumber? Phone(PhoneNumber phone, string region)
    {
        var written = phone.Written.Trim();
        if (written.Length == 0)
            return null;
        // A number that is known to exist need not be written as this country writes it.
        var read = phone.E164 is { } known && Phones.Read(known, region) is { E164: { } same, Kind: var kind } && same == known
            ? phone with { Kind = kind }
            : Phones.Read(written.Length <= LongestLine ? written : written[..LongestLine], region);
        // What somebody chose as its kind stands; only an unchosen one follows from the number.
        return phone with { Written = written.Length <= LongestLine ? written : read.Written, E164 = read.E164, Kind = phone.Kind is PhoneKind.Voice ? read.Kind : phone.Kind, Label = Empty(phone.Label) };
    }

    private static MailAddress? Mail(MailAddress mail, string at, List<CardFault> faults)
    {
        var written = mail.Address.Trim();
        if (written.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            written = written[7..];
        if (written.Length == 0)
            return null;
        if (!EmailAddress.LooksRight(written))
            faults.Add(new CardFault(at + ".address", WrongMail with { Args = [written] }));
        return mail with { Address = written, Label = Empty(mail.Label) };
    }

    private static Website? Site(Website site, string at, List<CardFault> faults)
    {
        var written = site.Address.Trim();
        if (written.Length == 0)
            return null;
        var whole = written.Contains("://", StringComparison.Ordinal) ? written : "https://" + written;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || !address.Host.Contains('.', StringComparison.Ordinal))
        {
            faults.Add(new CardFault(at + ".address", WrongSite with { Args = [written] }));
            return site with { Address = written };
        }

        return site with { Address = whole, Label = Empty(site.Label) };
    }

    private static SocialAccount? Social(SocialAccount account, string at, List<CardFault> faults)
    {
        var handle = Line(account.Handle, at + ".handle", LongestLine, faults);
        return handle is null ? null : account with { Handle = handle, Address = Empty(account.Address), Service = Empty(account.Service) };
    }

    private static List<T> Each<T>(IReadOnlyList<T> items, string list, List<CardFault> faults, Func<T, string, List<CardFault>, T?> tidy)
        where T : class
    {
        if (items.Count > MostOfAKind)
            faults.Add(new CardFault(list, TooMany));
        var clean = new List<T>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (tidy(items[i], FormattableString.Invariant($"{list}[{i}]"), faults) is { } item && !clean.Contains(item))
                clean.Add(item);
        }

        return clean;
    }

    private static string? Number(string? written, Func<string?, string?> normalise, string field, Reason wrong, List<CardFault> faults)
    {
        if (Empty(written) is not { } text)
            return null;
        if (normalise(text) is { } number)
            return number;
        faults.Add(new CardFault(field, wrong with { Args = [text] }));
        return text;
    }

    private static string? Notes(string? text, List<CardFault> faults)
    {
        if (text?.Length > LongestNotes)
            faults.Add(new CardFault("notes", TooLong with { Args = [LongestNotes] }));
        return string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim('\n');
    }

    private static string? Line(string? text, string field, int longest, List<CardFault> faults)
    {
        var line = Empty(text)?.ReplaceLineEndings(" ");
        if (line?.Length > longest)
            faults.Add(new CardFault(field, TooLong with { Args = [longest] }));
        return line;
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace("\0", "", StringComparison.Ordinal);
}
