using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>A card as it is compared: folded, taken apart, without what says nothing about who it is.</summary>
public sealed class MatchProfile
{
    private const int MostOfAKind = 8;

    private MatchProfile(RelationCard card)
    {
        Type = card.Type;
        Addresses = [.. card.Addresses.Take(MostOfAKind).Select(MatchAddress.Of).Where(address => !address.IsEmpty)];
        Phones = [.. card.Phones.Select(phone => phone.E164?[1..] ?? Letters.Digits(phone.Written) ?? "").Where(phone => phone.Length >= 6).Distinct().Take(MostOfAKind)];
        Mails = [.. card.Mails.Select(mail => Fold.Text(mail.Address).Trim()).Where(mail => mail.Length > 4).Distinct().Take(MostOfAKind)];
        Site = card.Websites.Select(site => Domain(site.Address)).FirstOrDefault(domain => domain is not null);
        TradeRegister = card.TradeRegister;
        Vat = card.VatNumber;
        Iban = card.Iban;
        if (Type is RelationType.Organisation)
        {
            Organisation = card.Name is null ? null : OrganisationName.Read(card.Name);
            AlsoKnownAs = card.AlsoKnownAs is null ? null : OrganisationName.Read(card.AlsoKnownAs);
        }
        else if (card.Person is { } person)
        {
            BirthDate = card.BirthDate;
            ReadPerson(person);
        }
    }

    public RelationType Type { get; }

    /// <summary>Letters only; several given names in one.</summary>
    public string? Given { get; private set; }

    /// <summary>The first of them, when there are several.</summary>
    public string? FirstGiven { get; private set; }

    /// <summary>First letters of what is known of the given names.</summary>
    public string? Initials { get; private set; }

    /// <summary>Letters only, without prefix.</summary>
    public string? Family { get; private set; }

    /// <summary>The parts of a double name.</summary>
    public IReadOnlyList<string> FamilyParts { get; private set; } = [];

    public string? Prefix { get; private set; }

    /// <summary>Senior or junior: "sr", "jr", "ii" …</summary>
    public string? Generation { get; private set; }

    /// <summary>What the title says: 'm' or 'f'; null when it says nothing.</summary>
    public char? Salutation { get; private set; }

    public PartialDate? BirthDate { get; }

    internal OrganisationName? Organisation { get; }

    internal OrganisationName? AlsoKnownAs { get; }

    internal IReadOnlyList<MatchAddress> Addresses { get; }

    internal IReadOnlyList<string> Phones { get; }

    internal IReadOnlyList<string> Mails { get; }

    internal string? Site { get; }

    public string? TradeRegister { get; }

    public string? Vat { get; }

    public string? Iban { get; }

    public static MatchProfile Of(RelationCard card) => new(card);

    private void ReadPerson(PersonName person)
    {
        if (person is { Family: null, Given: null, Initials: null, Whole: { } whole })
            person = DutchNames.Read(whole);
        var given = Fold.Text(person.Given ?? "").Trim();
        Given = Letters.Only(given) is { Length: > 0 } letters ? letters : null;
        var words = given.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        FirstGiven = words.Length > 1 ? Letters.Only(words[0]) : Given;
        // A single letter where a given name is expected is an initial.
        if (Given is { Length: 1 })
            (Initials, Given, FirstGiven) = (Given, null, null);
        var written = Letters.Only(Fold.Text(person.Initials ?? ""));
        if (written.Length > 0)
            Initials = written;
        else if (Given is not null)
            Initials = string.Concat([Given[0], .. Fold.Text(person.Additional ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => name[0]).Where(char.IsLetter)]);

        var (prefix, family) = person.Family is null ? (null, "") : DutchNames.SplitFamily(person.Family);
        Prefix = Letters.Only(Fold.Text(person.Prefix ?? prefix ?? "")) is { Length: > 0 } before ? before : null;
        family = Fold.Text(family);
        var whose = Letters.Only(family);
        Family = whose.Length == 0 ? null : whose;
        FamilyParts = [.. family.Split(['-', '/', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Letters.Only).Where(part => part.Length > 2)];
        Generation = GenerationOf(person.Suffix);
        Salutation = SalutationOf(person.Title);
    }

    private static string? GenerationOf(string? suffix) => suffix is null ? null : Letters.Only(Fold.Text(suffix)) switch
    {
        "sr" or "senior" or "sen" => "sr",
        "jr" or "junior" or "jun" => "jr",
        "i" or "ii" or "iii" or "iv" => Letters.Only(Fold.Text(suffix)),
        _ => null,
    };

    private static char? SalutationOf(string? title)
    {
        if (title is null)
            return null;
        var words = Letters.Words(Fold.Text(title));
        if (words.Exists(word => word is "mw" or "mevr" or "mevrouw" or "mrs" or "ms" or "miss" or "frau" or "jkvr"))
            return 'f';
        return words.Exists(word => word is "dhr" or "heer" or "mister" or "herr" or "jhr") ? 'm' : null;
    }

    private static string? Domain(string address)
    {
        var text = Fold.Text(address).Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        text = scheme < 0 ? text : text[(scheme + 3)..];
        text = text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
        var end = text.AsSpan().IndexOfAny('/', '?', ':');
        text = end < 0 ? text : text[..end];
        return text.Contains('.', StringComparison.Ordinal) ? text : null;
    }
}
