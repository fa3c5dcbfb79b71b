using System.Globalization;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>
/// Dutch organisations by other habits than <see cref="MadeUpFirms"/>: schools, clubs, owners' associations and councils beside
/// firms, post boxes beside doors, departments' phones. No weight was chosen by these: they measure.
/// </summary>
internal sealed class UnseenFirms(int seed, int count)
{
    private static readonly string[] Crafts = "Loodgietersbedrijf Autobedrijf Schildersbedrijf Aannemersbedrijf Dierenkliniek Tandartspraktijk Fysiotherapie Drukkerij Slagerij Vishandel Kwekerij Advocatenkantoor Makelaardij Rijwielhandel Boekhandel Restaurant Hotel Garage Hoveniersbedrijf Transportbedrijf Uitgeverij Notariskantoor Apotheek Optiek Machinefabriek".Split(' ');
    private static readonly string[] Families = "Achterberg Akkerman Baars Bolt Brandsma Buijs Cornelissen Doornbos Driessen Eggink Engelen Fokkema Gerritsen Goudsmit Haverkort Hulshof Jaspers Kempers Kolk Leemans Lubbers Maassen Nagelhout Nijhuis Oosterveen Pelgrim Reinders Rozema Schaap Slagter Spaans Tuinstra Uiterwijk Valk Verhage Vinke Wagenaar Weijers Wolters Zandstra Zeeman Zonneveld".Split(' ');
    private static readonly string[] Made = "ter lum ven dor cal mis tra qua pel nor vis tec ani bru sol fen gar hex jun kos".Split(' ');
    private static readonly string[] Schools = "Regenboog Wegwijzer Schakel Windroos Bron Klimop Zonnebloem Horizon Kameleon Springplank Vuurvogel Ark".Split(' ');
    private static readonly string[] Clubs = "Olympia Be Quick Sparta Hercules Excelsior Concordia Oranje Victoria Unitas Fortuna".Split(' ');
    private readonly Random chance = new(seed);
    private readonly UnseenPlaces places = new(new Random(seed + 1), count);
    private readonly List<(RelationCard Card, int Who)> cards = [];
    private readonly HashSet<string> sites = [];
    private int firms;

    public static IReadOnlyList<(RelationCard Card, int Who)> Make(int seed, int count)
    {
        var made = new UnseenFirms(seed, count);
        while (made.cards.Count < count)
            made.AddFirm();
        var all = made.cards.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private bool OneIn(double times) => chance.NextDouble() < 1 / times;

    private string Of(string[] all) => all[chance.Next(all.Length)];

    private void AddFirm()
    {
        var home = places.Home();
        var (name, form) = Name(home);
        var site = string.Concat(Fold.Text(name).Where(char.IsLetterOrDigit)) is var letters ? letters + (OneIn(3) ? "-" + Fold.Text(home.Place!)[..3] : "") + ".nl" : "";
        if (!sites.Add(site))
            sites.Add(site = FormattableString.Invariant($"{firms}{site}"));
        var card = new RelationCard
        {
            Type = RelationType.Organisation,
            Name = $"{name} {form}".Trim(),
            Addresses = [home],
            Phones = OneIn(1.3) ? [Phones.Read(Number())] : [],
            Mails = OneIn(1.5) ? [new MailAddress((OneIn(2) ? "info@" : "contact@") + site)] : [],
            Websites = OneIn(3) ? [new Website("https://www." + site)] : [],
            TradeRegister = OneIn(2) ? chance.Next(10_000_000, 89_999_999).ToString(CultureInfo.InvariantCulture) : null,
        };
        Add(card, form);
        if (OneIn(14))
            Add(card with { Name = name + (OneIn(2) ? " Vastgoed B.V." : " Beheer B.V."), TradeRegister = null, Websites = [] }, "B.V.");
        for (var branch = OneIn(25) ? chance.Next(2, 7) : 0; branch > 0; branch--)
            Add(card with { Addresses = [places.Home()], Phones = [Phones.Read(Number())], TradeRegister = null }, form);
        if (OneIn(10))
            Add(new RelationCard { Type = RelationType.Organisation, Name = Name(home).Name, Addresses = [home], Phones = [Phones.Read(Number())] }, "");
    }

    private void Add(RelationCard card, string form)
    {
        cards.Add((card, ++firms));
        if (OneIn(5))
            cards.Add((Again(card, form), firms));
    }

    private RelationCard Again(RelationCard card, string form)
    {
        var (name, home) = (card.Name!, card.Addresses[0]);
        if (form.Length > 0)
            name = name.Replace(" " + form, Of([" " + form.Replace(".", "", StringComparison.Ordinal), "", " " + form.ToLowerInvariant(), ", " + form]), StringComparison.Ordinal);
        name = chance.Next(7) switch
        {
            0 => Slips.Make(name, chance),
            1 => name.Replace("bedrijf", "bedr.", StringComparison.Ordinal).Replace("kantoor", "kntr", StringComparison.Ordinal).Replace("Vereniging van Eigenaars", "VvE", StringComparison.Ordinal).Replace("Stichting", "St.", StringComparison.Ordinal),
            2 => name.Replace(" en ", " & ", StringComparison.Ordinal).Replace("Zonen", "Zn", StringComparison.Ordinal),
            3 => $"{name} {home.Place}",
            4 => name.ToUpperInvariant(),
            _ => name,
        };
        if (OneIn(6))
            home = new PostalAddress { PostBox = chance.Next(10, 900).ToString(CultureInfo.InvariantCulture), Postcode = home.Postcode![..4] + " AA", Place = home.Place };
        else if (OneIn(25))
            home = places.Home();
        else if (OneIn(5))
            home = home with { Street = home.Street!.Replace("straat", "str.", StringComparison.Ordinal).Replace("laan", "ln.", StringComparison.Ordinal), Postcode = null };
        return card with
        {
            Name = name,
            Addresses = OneIn(10) ? [] : [home],
            Phones = OneIn(3) ? [] : OneIn(6) ? [Phones.Read(Number())] : card.Phones,
            Mails = OneIn(3) ? [] : OneIn(5) ? [.. card.Mails.Select(mail => new MailAddress("facturen@" + mail.Address.Split('@')[1]))] : card.Mails,
            Websites = OneIn(2) ? [] : card.Websites,
            TradeRegister = OneIn(2) ? null : card.TradeRegister,
        };
    }

    private (string Name, string Form) Name(PostalAddress home) => chance.Next(10) switch
    {
        0 => ($"Stichting {Of(["Openbare Basisschool", "Kinderopvang", "Peuterspeelzaal"])} De {Of(Schools)}", ""),
        1 => ($"{Of(["Voetbalvereniging", "Tennisvereniging", "Muziekvereniging", "Hockeyclub"])} {Of(Clubs)}{(OneIn(2) ? $" '{chance.Next(19, 79)}" : "")}", ""),
        2 => ($"Vereniging van Eigenaars {home.Street} {chance.Next(1, 60) * 2}", ""),
        3 => ($"{Of(Crafts)} {(char)('A' + chance.Next(20))}. {Of(Families)}", Of(["V.O.F.", "B.V.", ""])),
        4 => ($"{Of(Crafts)} {Of(Families)} en Zonen", "B.V."),
        5 or 6 => (Invented(), Of(["B.V.", "B.V.", "N.V."])),
        7 => ($"{Invented()} {Of(["Consultancy", "Software", "Techniek", "Logistiek", "Advies", "Media", "Zorg"])}", "B.V."),
        8 => ($"{Of(Families)} & {Of(Families)} {Of(["Advocaten", "Architecten", "Accountants", "Notarissen"])}", Of(["", "N.V.", "B.V."])),
        _ => ($"{Of(Crafts)} {home.Place}", Of(["", "B.V."])),
    };

    private string Invented() => string.Concat(Enumerable.Range(0, chance.Next(2, 4)).Select(_ => Of(Made))) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private string Number() => "0" + (570_000_000 + chance.Next(20_000_000)).ToString(CultureInfo.InvariantCulture);
}
