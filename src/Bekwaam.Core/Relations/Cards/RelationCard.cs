namespace Bekwaam.Core.Relations.Cards;

public enum RelationType : short
{
    Organisation = 1,
    Person = 2,
}

/// <summary>
/// Everything that is written about one organisation or person, as on a card: what forms, imports, vCards and merges read
/// and write. Kept as one document; what lists and searches need stands in columns beside it.
/// </summary>
public sealed record RelationCard
{
    public RelationType Type { get; init; } = RelationType.Person;

    /// <summary>An organisation's name; null for a person.</summary>
    public string? Name { get; init; }

    /// <summary>Another name that an organisation goes by: its trade name, an abbreviation.</summary>
    public string? AlsoKnownAs { get; init; }

    /// <summary>A person's name; null for an organisation.</summary>
    public PersonName? Person { get; init; }

    public PartialDate? BirthDate { get; init; }

    /// <summary>The one marked preferred is first.</summary>
    public IReadOnlyList<PostalAddress> Addresses { get; init; } = [];

    public IReadOnlyList<PhoneNumber> Phones { get; init; } = [];

    public IReadOnlyList<MailAddress> Mails { get; init; } = [];

    public IReadOnlyList<Website> Websites { get; init; } = [];

    public IReadOnlyList<SocialAccount> Accounts { get; init; } = [];

    /// <summary>Number in the Dutch trade register (KvK), eight digits.</summary>
    public string? TradeRegister { get; init; }

    /// <summary>With its country code, without spaces: NL123456782B01.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Without spaces.</summary>
    public string? Iban { get; init; }

    /// <summary>What they do, in plain words: bakery, installation.</summary>
    public string? Industry { get; init; }

    /// <summary>Language to write in: "nl", "en", "de" …; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>How this relation would rather be reached.</summary>
    public ChannelKind? PreferredChannel { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string? Notes { get; init; }

    /// <summary>Content hash of the photo or logo in the file store.</summary>
    public string? PhotoHash { get; init; }

    /// <summary>Fields that the administrator defined, by key: text as it is stored (dates yyyy-MM-dd, numbers with a point, yes/no as true/false).</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What came with a vCard and has no place above: kept as it came, and given back on export.</summary>
    public IReadOnlyList<ForeignProperty> Foreign { get; init; } = [];
}

/// <summary>How people reach each other.</summary>
public enum ChannelKind : short
{
    Phone = 1,
    Mail = 2,
    Post = 3,
    Visit = 4,
    Sms = 5,
    WhatsApp = 6,
    Social = 7,
    Portal = 8,
}

/// <summary>For what a number, mail or address is used.</summary>
public enum UseLabel : short
{
    Unlabelled = 0,
    Work = 1,
    Home = 2,
    Other = 3,
    /// <summary>Only for addresses.</summary>
    Billing = 4,
    /// <summary>Only for addresses.</summary>
    Delivery = 5,
}

/// <summary>A line of a vCard that Bekwaam has no field for.</summary>
/// <param name="Name">Upper case, with its group when it had one: ITEM1.X-ABLABEL.</param>
/// <param name="Parameters">As they came, without the leading semicolon, unfolded and without ENCODING and CHARSET; empty when there were none.</param>
/// <param name="Value">Decoded but not unescaped: the raw text of a vCard 4.0 value.</param>
public sealed record ForeignProperty(string Name, string Parameters, string Value);
