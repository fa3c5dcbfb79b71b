namespace Bekwaam.Core.Relations.Matching;

/// <summary>What is compared, and how much it says when it agrees.</summary>
public enum MatchField : short
{
    GivenName = 1,
    FamilyName = 2,
    Initials = 3,
    Generation = 4,
    Salutation = 5,
    BirthDate = 6,
    OrganisationName = 7,
    LegalForm = 8,
    Street = 9,
    HouseNumber = 10,
    Postcode = 11,
    Place = 12,
    Region = 13,
    AddressLines = 14,
    Address = 15,
    Phone = 16,
    Mail = 17,
    Website = 18,
    TradeRegister = 19,
    Vat = 20,
    Iban = 21,
    /// <summary>A word of an organisation's name.</summary>
    Word = 22,
}

/// <summary>
/// How often each value stands in the register: agreeing on a rare name says more than agreeing on a common one. What a small
/// register cannot know, a frequency that is usual for the field stands in for.
/// </summary>
public sealed class ValueCounts
{
    /// <summary>So many records of an average register are mixed in with those of this one.</summary>
    private const double Prior = 1000;

    /// <summary>Of all who bear a name at most this share is written with one and the same slip.</summary>
    private const double SlipsOfOneKind = 0.01;

    private readonly Dictionary<(MatchField Field, string Value), int> counts;

    private ValueCounts(Dictionary<(MatchField, string), int> counts, int records)
    {
        this.counts = counts;
        Records = records;
    }

    public int Records { get; }

    /// <summary>Those that occur more than once, to be kept for whoever compares one card with the register.</summary>
    public IEnumerable<(MatchField Field, string Value, int Count)> Repeated =>
        counts.Where(pair => pair.Value > 2).Select(pair => (pair.Key.Field, pair.Key.Value, pair.Value));

    public static ValueCounts Of(IEnumerable<MatchProfile> profiles)
    {
        var counts = new Dictionary<(MatchField, string), int>();
        var records = 0;
        foreach (var profile in profiles)
        {
            records++;
            foreach (var value in ValuesOf(profile))
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        }

        return new ValueCounts(counts, records);
    }

    public static ValueCounts From(IEnumerable<(MatchField Field, string Value, int Count)> known, int records) =>
        new(known.ToDictionary(row => (row.Field, row.Value), row => row.Count), records);

    /// <summary>The values of a card that are counted.</summary>
    public static IEnumerable<(MatchField Field, string Value)> ValuesOf(MatchProfile profile)
    {
        if (profile.Given is { } given)
            yield return (MatchField.GivenName, given);
        if (profile.Initials is { } initials)
            yield return (MatchField.Initials, initials[..1]);
        if (profile.Family is { } family)
            yield return (MatchField.FamilyName, family);
        if (profile.Organisation is { } organisation)
        {
            yield return (MatchField.OrganisationName, organisation.Squeezed);
            foreach (var word in organisation.Words.Distinct(StringComparer.Ordinal))
                yield return (MatchField.Word, word);
        }

        foreach (var address in profile.Addresses)
        {
            foreach (var (field, value) in address.Values())
                yield return (field, value);
        }

        foreach (var phone in profile.Phones)
            yield return (MatchField.Phone, phone);
        foreach (var mail in profile.Mails)
            yield return (MatchField.Mail, mail);
        if (profile.Site is { } site)
            yield return (MatchField.Website, site);
    }

    /// <summary>In how many records the value stands.</summary>
    public int CountOf(MatchField field, string value) => counts.GetValueOrDefault((field, value));

    /// <summary>More than a few bear the rarer of both, and more than so many slips of the other would make by themselves: two names.</summary>
    public bool AreBothBorne(MatchField field, string a, string b)
    {
        var (one, other) = (CountOf(field, a), CountOf(field, b));
        return Math.Min(one, other) > Math.Max(3, Math.Max(one, other) * SlipsOfOneKind);
    }

    /// <summary>
    /// The chance that a record picked blindly has this value: (c + 1000·u) / (n + 1000), where c is how many records other
    /// than the two compared have it, n how many there are, and u is what is usual for the field.
    /// </summary>
    /// <returns>In (0, 1].</returns>
    public double Chance(MatchField field, string value)
    {
        var others = Math.Max(0, CountOf(field, value) - 2);
        return Math.Min(1, (others + Prior * Usual(field)) / (Records + Prior));
    }

    /// <summary>Chances per field of a value of which nothing is known.</summary>
    private static double Usual(MatchField field) => field switch
    {
        MatchField.GivenName => 1 / 400.0,
        MatchField.Initials => 1 / 14.0,
        MatchField.FamilyName => 1 / 2_500.0,
        MatchField.Street => 1 / 1_000.0,
        MatchField.HouseNumber => 1 / 80.0,
        MatchField.Postcode => 1 / 2_000.0,
        MatchField.Place => 1 / 150.0,
        MatchField.Region => 1 / 8.0,
        MatchField.AddressLines => 1 / 1_000.0,
        MatchField.Word => 1 / 1_000.0,
        MatchField.OrganisationName => 1 / 10_000.0,
        _ => 1 / 10_000.0,
    };
}
