namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>Names to make up people and firms with: common ones often, rare ones seldom, and new ones without end.</summary>
internal sealed class MadeUpNames(Random chance)
{
    private static readonly string[] Men = "Jan Piet Kees Henk Willem Johannes Gerrit Marco Peter Daan Sem Lucas Thomas Bram Ruben Jesse Lars Tim Niels Sander Jeroen Bas Rob Erik Mark Martijn Dennis Stefan Arjan Wouter Joost Maarten Frank Hans Theo Ad Wim Ton Sjoerd Wietse Mohamed Mehmet Youssef Ali Kevin Robin Tygo Floris Olivier Hugo Julian Mees Finn Levi Noud Teun Gijs Koen Roel Ralph Edwin Ronald Richard Michel Rene Patrick Casper Jelle Hidde Douwe Oene Freek Stijn Cas Jurre".Split(' ');
    private static readonly string[] Women = "Maria Anna Johanna Petra Ingrid Monique Esther Sandra Linda Marieke Sanne Eva Emma Julia Sophie Lotte Fleur Anouk Femke Iris Roos Lieke Noor Saar Tess Milou Fatima Ayse Samira Karin Wilma Astrid Yvonne Ellen Marja Tineke Greet Bep Truus Riet Corrie Nel Janneke Hanneke Marijke Anneke Elise Charlotte Merel Jasmijn Naomi Kim Mandy Denise Nicole Chantal Wendy Bianca Mirjam Judith Ruth Hester Froukje Sietske Tjitske Maud Pleun Floor Bente".Split(' ');
    private static readonly string[] Common = "Jong Jansen Vries Berg Bakker Dijk Visser Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn Schouten Beek Willems Vliet Ven Hoekstra Maas Verhoeven Koster Dam Wal Prins Blom Huisman Peeters Kuipers Veenstra Postma Bosch Jonge Kramer Mol Bergh Molenaar Koning Timmermans Kuiper Schipper".Split(' ');
    private static readonly string[] Fronts = "Hooger Wester Ooster Noorder Zuider Groene Witte Lange Korte Hoge Lage Oude Nieuwe Ver Klein Groot Boven Neder Elzen Eiken Berken Wilgen Raven Zwane Haver Tarwe Klaver Steen Zand Klei Water Molen Kerk Tol Brug Dwars Mid Buiten Ham Kol Bol Rij Slot Zaag Kuip".Split(' ');
    private static readonly string[] Backs = "veld berg dijk huis stra kamp donk laar beek man mans brink horst rade wijk zijl poel maat kerk hof sma ker inga meer bosch poort voort drecht haar dal born raat hout geest weerd bergen steijn bakker".Split(' ');
    private static readonly string[] Roads = "straat straat straat laan laan weg weg plein singel kade hof dreef pad gracht".Split(' ');
    private static readonly string[] Towns = "Amsterdam Rotterdam Utrecht Eindhoven Tilburg Groningen Almere Breda Nijmegen Apeldoorn Haarlem Arnhem Zaandam Amersfoort Hoofddorp Maastricht Dordrecht Leiden Zoetermeer Zwolle Deventer Delft Alkmaar Heerlen Venlo Leeuwarden Hilversum Hengelo Amstelveen Roosendaal Purmerend Oss Schiedam Spijkenisse Helmond Vlaardingen Almelo Gouda Zaanstad Lelystad Veenendaal Katwijk Doetinchem Assen Terneuzen Urk Sneek Drachten Veghel Boxtel".Split(' ');
    private static readonly string[] Prefixes = ["van", "de", "van de", "van der", "van den", "ten", "ter"];
    private static readonly string[] Trades = "Bakkerij Slagerij Bouwbedrijf Schildersbedrijf Installatiebedrijf Loodgietersbedrijf Garage Autobedrijf Kapsalon Administratiekantoor Transportbedrijf Hoveniersbedrijf Timmerfabriek Makelaardij Drukkerij Apotheek Tandartspraktijk Fysiotherapie Advocatenkantoor Rijwielhandel Boekhandel Restaurant Hotel Brouwerij Kwekerij Metaalbewerking Schoonmaakbedrijf Notariskantoor Adviesbureau Uitgeverij".Split(' ');
    private static readonly string[] Sounds = "ba be bi bo da de di do fa fi ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo xa zo zu".Split(' ');

    public Random Chance => chance;

    public bool OneIn(double times) => chance.NextDouble() < 1 / times;

    public string Given(bool man) => Skewed(man ? Men : Women);

    /// <summary>The prefix, or null, and the name.</summary>
    public (string? Prefix, string Family) Surname()
    {
        if (OneIn(3))
            return (OneIn(2) ? Of(Prefixes) : null, Skewed(Common));
        return (OneIn(4) ? Of(Prefixes) : null, Of(Fronts) + Of(Backs));
    }

    public string Street() => (OneIn(4) ? Skewed(Common) + "s" : Of(Fronts).ToLowerInvariant() + Of(Backs)) is var name ? char.ToUpperInvariant(name[0]) + name[1..] + Of(Roads) : "";

    public string Town() => Skewed(Towns);

    public string Trade() => Of(Trades);

    /// <summary>A name that means nothing: Belidova.</summary>
    public string Invented() => string.Concat(Enumerable.Range(0, chance.Next(3, 5)).Select(_ => Of(Sounds))) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    public string Postcode() => FormattableString.Invariant($"{chance.Next(1000, 9999)} {(char)('A' + chance.Next(26))}{(char)('B' + chance.Next(17))}").Replace(" S", " T", StringComparison.Ordinal);

    public string Mobile() => FormattableString.Invariant($"06{chance.Next(10_000_000, 60_000_000)}");

    public string Landline() => FormattableString.Invariant($"020{chance.Next(2_000_000, 7_999_999)}");

    public T Of<T>(IReadOnlyList<T> all) => all[chance.Next(all.Count)];

    /// <summary>The first half as often as the second does not come.</summary>
    private string Skewed(string[] all) => all[(int)(all.Length * Math.Pow(chance.NextDouble(), 1.8))];
}
