using System.Globalization;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>
/// A register of Dutch organisations: firms, chains with branches, holdings beside their firm, several firms in one building.
/// Some were entered twice: with another way of writing B.V., abbreviations, words left out, slips, fields left out.
/// </summary>
internal sealed class MadeUpFirms(int seed)
{
    private static readonly string[] Forms = ["B.V.", "B.V.", "B.V.", "N.V.", "V.O.F.", ""];
    private readonly MadeUpNames names = new(new Random(seed));
    private readonly List<(RelationCard Card, int Who)> cards = [];
    private int firms;

    public static IReadOnlyList<(RelationCard Card, int Who)> Make(int seed, int count, double doubles = 0.25)
    {
        var made = new MadeUpFirms(seed);
        while (made.cards.Count < count)
            made.AddFirm(doubles);
        var all = made.cards.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private void AddFirm(double doubles)
    {
        var (name, form) = (Name(), names.Of(Forms));
        var card = Card($"{name} {form}".Trim(), Home(), names.Landline(), $"info@{Domain(name)}", names.OneIn(2) ? Register() : null);
        if (names.OneIn(15))
        {
            // A chain: one name and one site, each branch its own door and phone.
            var site = Domain(name);
            for (var branch = 0; branch < names.Chance.Next(3, 12); branch++)
                Add(Card($"{name} {form}".Trim(), Home(), names.Landline(), names.OneIn(2) ? $"info@{site}" : null, null), doubles / 3);
            return;
        }

        Add(card, doubles);
        if (names.OneIn(12))
            Add(card with { Name = $"{name} {(names.OneIn(2) ? "Holding" : "Beheer")} B.V.", TradeRegister = null }, doubles);
        if (names.OneIn(12))
        {
            var other = Name();
            Add(Card(other + " B.V.", card.Addresses[0], names.Landline(), $"info@{Domain(other)}", null), doubles);
        }
    }

    private void Add(RelationCard card, double doubles)
    {
        firms++;
        cards.Add((card, firms));
        if (names.Chance.NextDouble() < doubles)
            cards.Add((Again(card), firms));
    }

    private RelationCard Again(RelationCard card)
    {
        var home = card.Addresses[0];
        var name = card.Name!;
        name = names.Chance.Next(5) switch
        {
            0 => name.Replace(".", "", StringComparison.Ordinal),
            1 => name.Replace(" B.V.", "", StringComparison.Ordinal).Replace(" N.V.", "", StringComparison.Ordinal),
            2 => name.ToUpperInvariant(),
            3 => name.Replace("B.V.", "b.v.", StringComparison.Ordinal),
            _ => name,
        };
        name = names.Chance.Next(6) switch
        {
            0 => Slips.Make(name, names.Chance),
            1 => name.Replace("bedrijf", "bedr.", StringComparison.OrdinalIgnoreCase).Replace("kantoor", "kant.", StringComparison.OrdinalIgnoreCase),
            2 => name.Replace(" en ", " & ", StringComparison.OrdinalIgnoreCase).Replace("& Zonen", "& Zn.", StringComparison.OrdinalIgnoreCase),
            3 => name + " " + home.Place,
            _ => name,
        };
        home = home with
        {
            Street = names.OneIn(4) ? home.Street!.Replace("straat", "str", StringComparison.Ordinal).Replace("weg", "wg", StringComparison.Ordinal) : names.OneIn(10) ? Slips.Make(home.Street!, names.Chance) : home.Street,
            Postcode = names.OneIn(6) ? null : names.OneIn(15) ? Slips.Make(home.Postcode!, names.Chance) : home.Postcode,
        };
        return card with
        {
            Name = name,
            Addresses = names.OneIn(12) ? [] : [home],
            Phones = names.OneIn(3) ? [] : names.OneIn(4) ? [Phones.Read(names.Mobile())] : card.Phones,
            Mails = names.OneIn(3) ? [] : names.OneIn(4) ? [new MailAddress("administratie@" + (card.Mails is [var mail, ..] ? mail.Address.Split('@')[^1] : null))] : card.Mails,
            TradeRegister = names.OneIn(2) ? null : card.TradeRegister,
        };
    }

    private string Name()
    {
        var surname = names.Surname();
        var family = surname.Prefix is null ? surname.Family : char.ToUpperInvariant(surname.Prefix[0]) + surname.Prefix[1..] + " " + surname.Family;
        return names.Chance.Next(6) switch
        {
            0 => $"{names.Trade()} {family} en Zonen",
            1 => $"{names.Invented()} {names.Trade()}",
            2 => names.Invented() + " " + names.Invented(),
            3 => $"{names.Trade()} {names.Town()}",
            4 => $"Gebr. {family}",
            _ => $"{names.Trade()} {family}",
        };
    }

    private PostalAddress Home() => new()
    {
        Street = names.Street(),
        HouseNumber = names.Chance.Next(1, 300).ToString(CultureInfo.InvariantCulture),
        Postcode = names.Postcode(),
        Place = names.Town(),
    };

    private static RelationCard Card(string name, PostalAddress home, string phone, string? mail, string? register) => new()
    {
        Type = RelationType.Organisation,
        Name = name,
        Addresses = [home],
        Phones = [Phones.Read(phone)],
        Mails = mail is null ? [] : [new MailAddress(mail)],
        TradeRegister = register,
    };

    private static string Domain(string name) => string.Concat(Fold.Text(name).Where(char.IsLetterOrDigit)) + ".nl";

    private string Register() => names.Chance.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture);
}
