using System.Globalization;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>
/// Persons who were entered twice by other habits than <see cref="MadeUpPeople"/>: written as heard, under the name of a partner,
/// with a work mail, moved with or without their phone. No weight was chosen by these: they measure.
/// </summary>
internal sealed class UnseenPeople(int seed, int count)
{
    private static readonly string[] Given = "Aaltje Abdel Agnieszka Alexander Annemieke Arie Babette Bart Berend Carolien Cees Chaima Christiaan Coen Cornelis Dewi Dirk Dorien Ebru Elias Emre Esmee Evelien Ferdi Freek Gerda Geert Guus Halima Harm Hendrika Hilde Ibrahim Ilse Imke Jacco Jacob Jacqueline Jip Jolanda Jurgen Karel Katarzyna Khadija Klaas Laurens Leonie Loes Luuk Machteld Margriet Marloes Mathijs Mehdi Michiel Mieke Nadia Natasja Nico Niek Olga Omar Paul Pieter Quinten Rachid Remco Renske Rik Roos Ruud Sabine Sebastiaan Siebe Simone Stephanie Suzanne Sylvia Teunis Tom Trudy Victor Vincent Willemijn Wilco Xander Yara Yasmin Zoe".Split(' ');
    private static readonly string[] Stems = "Achter Aker Baren Blauw Bloem Boer Bosch Brand Broek Christia Cornelis Dekker Diepen Doorn Driessen Eggen Engels Feen Gerritsen Goud Haak Hazen Heems Hof Hulst IJzer Jaspers Kempen Kerk Koele Kroon Kuijper Leemans Linde Loo Maas Meeuwis Nagel Nijen Oever Osse Pelle Pijper Quint Reijn Roosen Ruys Schaap Schot Slager Spaan Sturk Teeuw Tuin Uiter Valken Verhage Vink Visch Wage Weijer Wijn Zaal Zeeuw Zonne".Split(' ');
    private static readonly string[] Ends = ["", "", "s", "sen", "man", "berg", "huizen", "kamp", "ma", "laar", "hof", "stra", "mans", "veld"];
    private static readonly string[] From = "Yilmaz Kaya Demir ElAmrani Bouzid Benali Kowalski Nowak Wisniewski Singh Ramdin Sitaram Pinas Nguyen Chen Rodrigues Silva Tahiri Ozturk Hassan".Split(' ');
    private static readonly string?[] Prefixes = [null, null, null, null, "van", "de", "van der", "van den", "ter", "in 't", "op de", "el"];
    private static readonly (string Said, string Written)[] Heard = [("ij", "y"), ("ij", "ei"), ("c", "k"), ("f", "v"), ("z", "s"), ("dt", "d"), ("ks", "x"), ("ou", "au"), ("ch", "g"), ("aa", "a"), ("ee", "e"), ("sch", "s"), ("th", "t"), ("uy", "ui"), ("oo", "o"), ("ss", "s"), ("qu", "kw")];
    private readonly Random chance = new(seed);
    private readonly UnseenPlaces places = new(new Random(seed + 1), count);
    private readonly List<(RelationCard Card, int Who)> cards = [];
    private readonly HashSet<string> mails = [];
    private int people;

    public static IReadOnlyList<(RelationCard Card, int Who)> Make(int seed, int count)
    {
        var made = new UnseenPeople(seed, count);
        while (made.cards.Count < count)
            made.AddHome();
        var all = made.cards.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private bool OneIn(double times) => chance.NextDouble() < 1 / times;

    private T Of<T>(IReadOnlyList<T> all) => all[chance.Next(all.Count)];

    private (string? Prefix, string Family) Surname() => OneIn(6) ? (null, Of(From)) : (Of(Prefixes), Stems[(int)(Stems.Length * Math.Pow(chance.NextDouble(), 1.4))] + Of(Ends));

    private void AddHome()
    {
        var (home, line) = (places.Home(), OneIn(4) ? Number("0") : null);
        var (prefix, family) = Surname();
        var taken = new HashSet<string>();
        for (var (i, size) = (0, OneIn(3) ? chance.Next(2, 6) : 1); i < size; i++)
        {
            var name = Of(Given);
            if (!taken.Add(name))
                continue;
            var own = i == 1 && !OneIn(3) ? Surname() : (prefix, family);
            var born = PartialDate.Of(new DateOnly(i < 2 ? 1945 : 1985, 1, 1).AddDays(chance.Next(14_000)));
            var card = new RelationCard
            {
                Type = RelationType.Person,
                Person = new PersonName { Given = name, Prefix = own.Item1, Family = own.Item2 },
                Addresses = [home],
                Phones = [.. new[] { OneIn(1.5) ? Number("06") : null, line }.OfType<string>().Select(phone => Phones.Read(phone))],
                Mails = OneIn(1.6) ? [new MailAddress(OneOfAKind(Mail(name, own.Item2)))] : [],
                BirthDate = OneIn(3) ? born : null,
            };
            cards.Add((card, ++people));
            if (OneIn(5))
                cards.Add((Again(card, name, prefix, family), people));
        }
    }

    private RelationCard Again(RelationCard card, string name, string? prefix, string family)
    {
        var person = card.Person!;
        var home = card.Addresses[0];
        person = person with { Given = OneIn(9) ? AsHeard(person.Given!) : OneIn(12) ? Slips.Make(person.Given!, chance) : person.Given, Family = OneIn(6) ? AsHeard(person.Family!) : OneIn(10) ? Slips.Make(person.Family!, chance) : person.Family };
        if (OneIn(6))
            person = person with { Given = null, Initials = OneIn(3) ? $"{name[0]}.{(char)('A' + chance.Next(20))}." : $"{name[0]}." };
        if (OneIn(14) && person.Family != family)
            person = person with { Family = $"{family}-{person.Family}", Prefix = prefix };
        else if (OneIn(12))
            person = person with { Family = $"{person.Prefix} {person.Family}".Trim(), Prefix = null };
        if (OneIn(25))
            home = places.Home();
        else if (OneIn(3))
            home = home with { Street = OneIn(2) ? AsHeard(home.Street!) : home.Street!.Replace("Burgemeester", "Burg.", StringComparison.Ordinal).Replace("Dokter", "Dr.", StringComparison.Ordinal).Replace("plein", "pl.", StringComparison.Ordinal).Replace("straat", "str", StringComparison.Ordinal), Addition = OneIn(3) ? null : home.Addition };
        if (OneIn(8))
            home = OneIn(2) ? home with { Postcode = null } : home with { Street = null };
        return card with
        {
            Person = person,
            Addresses = OneIn(10) ? [] : [home],
            Phones = OneIn(3) ? [] : OneIn(5) ? [Phones.Read(Number("06"))] : [.. card.Phones.Take(1)],
            Mails = OneIn(3) ? [] : OneIn(5) ? [new MailAddress($"{name[0]}.{family}@werk{chance.Next(3000)}.nl".ToLowerInvariant())] : card.Mails,
            BirthDate = OneIn(2) ? null : card.BirthDate,
        };
    }

    private string AsHeard(string text)
    {
        var possible = Heard.Where(pair => text.Contains(pair.Said, StringComparison.OrdinalIgnoreCase)).ToList();
        return possible.Count == 0 ? Slips.Make(text, chance) : Of(possible) is var (said, written) ? text.Replace(said, written, StringComparison.OrdinalIgnoreCase) : text;
    }

    private string Mail(string name, string family) => (OneIn(3) ? $"{name}{chance.Next(40, 99)}@gmail.com" : OneIn(2) ? $"{name[0]}{family}{chance.Next(1, 99)}@ziggo.nl" : $"{name}.{family}@home.nl").ToLowerInvariant();

    /// <summary>No two persons have one address: who comes later gets a number.</summary>
    private string OneOfAKind(string mail) => mails.Add(mail) ? mail : mail.Replace("@", people.ToString(CultureInfo.InvariantCulture) + "@", StringComparison.Ordinal);

    private string Number(string start) => start + (start == "06" ? chance.Next(10_000_000, 59_999_999) : 570_000_000 + chance.Next(20_000_000)).ToString(CultureInfo.InvariantCulture);
}
