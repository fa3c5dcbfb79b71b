using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>
/// A register of Dutch persons, many of them living with relatives, of whom some were entered twice: with slips, short forms,
/// initials, abbreviations, fields left out or exchanged, another phone, another address. Cards of one person have one key.
/// </summary>
internal sealed class MadeUpPeople(int seed, double slips = 1)
{
    private readonly MadeUpNames names = new(new Random(seed));
    private readonly List<(RelationCard Card, int Who)> cards = [];
    private int people;

    /// <param name="count">About so many cards.</param>
    /// <param name="doubles">Share of persons who were entered twice.</param>
    /// <param name="families">Share of addresses where several people live.</param>
    public static IReadOnlyList<(RelationCard Card, int Who)> Make(int seed, int count, double doubles = 0.2, double families = 0.3, double slips = 1)
    {
        var made = new MadeUpPeople(seed, slips);
        while (made.cards.Count < count)
            made.AddHome(doubles, families);
        var all = made.cards.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private void AddHome(double doubles, double families)
    {
        var (prefix, family) = names.Surname();
        var home = new PostalAddress { Street = names.Street(), HouseNumber = names.Chance.Next(1, 220).ToString(System.Globalization.CultureInfo.InvariantCulture), Postcode = names.Postcode(), Place = names.Town() };
        var landline = names.OneIn(3) ? names.Landline() : null;
        var mail = names.OneIn(4) ? $"fam{family}@{names.Invented()}.nl".ToLowerInvariant() : null;
        var size = names.Chance.NextDouble() < families ? names.Chance.Next(2, 5) : 1;
        var given = new HashSet<string>();
        var twins = names.OneIn(10);
        var born = Born();
        for (var i = 0; i < size; i++)
        {
            string name;
            var man = names.OneIn(2);
            do name = names.Given(man); while (!given.Add(name));
            var (ownPrefix, ownFamily) = i == 1 && names.OneIn(2) ? names.Surname() : (prefix, family);
            if (!twins || i == 0)
                born = Born();
            var mobile = names.OneIn(2) ? names.Mobile() : null;
            var own = names.OneIn(2) ? $"{name}.{ownFamily}@{names.Invented()}.nl".ToLowerInvariant() : mail;
            var card = Card(name, ownPrefix, ownFamily, home, [mobile, landline], own, names.OneIn(2) ? born : null);
            people++;
            cards.Add((card, people));
            if (names.Chance.NextDouble() < doubles)
                cards.Add((Again(card, man), people));
        }
    }

    private static RelationCard Card(string given, string? prefix, string family, PostalAddress home, string?[] phones, string? mail, PartialDate? born) => new()
    {
        Type = RelationType.Person,
        Person = new PersonName { Given = given, Prefix = prefix, Family = family },
        Addresses = [home],
        Phones = [.. phones.OfType<string>().Select(phone => Phones.Read(phone))],
        Mails = mail is null ? [] : [new MailAddress(mail)],
        BirthDate = born,
    };

    private RelationCard Again(RelationCard card, bool man)
    {
        var person = card.Person!;
        var home = card.Addresses[0];
        string? Typed(string? text, double oneIn) => text is not null && names.OneIn(oneIn / slips) ? Slips.Make(text, names.Chance) : text;
        person = person with { Given = Typed(person.Given, 8), Family = Typed(person.Family, 8) };
        if (names.OneIn(8))
            person = person with { Initials = person.Given![..1] + ".", Given = null };
        else if (names.OneIn(40))
            person = person with { Given = person.Family, Family = person.Given, Prefix = null };
        if (names.OneIn(10))
            person = person with { Prefix = null };
        if (!man && names.OneIn(25))
            person = person with { Family = person.Family + "-" + names.Surname().Family };
        home = home with
        {
            Street = names.OneIn(5) ? home.Street!.Replace("straat", "str.", StringComparison.Ordinal).Replace("laan", "ln", StringComparison.Ordinal) : Typed(home.Street, 8),
            HouseNumber = Typed(home.HouseNumber, 30),
            Postcode = names.OneIn(10) ? null : Typed(home.Postcode, 20),
            Place = Typed(home.Place, 20),
        };
        var moved = names.OneIn(20);
        if (moved)
            home = new PostalAddress { Street = names.Street(), HouseNumber = "12", Postcode = names.Postcode(), Place = names.Town() };
        return card with
        {
            Person = person,
            Addresses = names.OneIn(15) ? [] : [home],
            Phones = names.OneIn(3) ? [Phones.Read(names.Mobile())] : names.OneIn(4) ? [] : card.Phones,
            Mails = names.OneIn(3) ? [] : card.Mails,
            BirthDate = names.OneIn(3) ? null : card.BirthDate,
        };
    }

    private PartialDate Born() => PartialDate.Of(new DateOnly(1930, 1, 1).AddDays(names.Chance.Next(28_000)));
}
