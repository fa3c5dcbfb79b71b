using System.Globalization;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Tests.Relations.Matching;

/// <summary>Towns with their own streets, each stretch of a street with its own postcode: neighbours share more than in a draw of lots.</summary>
internal sealed class UnseenPlaces
{
    private static readonly string[] Named = "Beilen Culemborg Wageningen Zeist Nieuwegein Enschede Emmen Hoogeveen Middelburg Goes Vlissingen Barendrecht Bussum Weesp Heerenveen Dokkum Franeker Bolsward Raalte Winterswijk Zutphen Ede Tiel Geldrop Waalwijk Uden Cuijk Roermond Weert Sittard".Split(' ');
    private static readonly string[] After = "Burgemeester-Steen Dokter-Kuyper Prins-Hendrik Wilhelmina Juliana Beatrix Beethoven Mozart Rembrandt Vermeer Erasmus Lorentz Meidoorn Kastanje Acacia Spoor Stations Markt Haven Molen Dorps Schout Graaf-Willem Ridder Merel Leeuwerik Zwaluw Mercurius Saturnus Oranje Nassau Thorbecke Troelstra Schaepman".Split(' ');
    private static readonly string[] Kinds = "straat laan weg plein hof dreef singel plantsoen erf pad".Split(' ');
    private readonly List<(string Place, int Code, string[] Streets)> towns = [];
    private readonly Random chance;

    public UnseenPlaces(Random chance, int cards)
    {
        this.chance = chance;
        for (var i = 0; i < Math.Max(8, cards / 900); i++)
        {
            var place = i < Named.Length ? Named[i] : Named[i % Named.Length] + (i % 3 == 0 ? "-Noord" : i % 3 == 1 ? " aan Zee" : "dorp");
            var streets = Enumerable.Range(0, 90).Select(_ => Street()).Distinct().ToArray();
            towns.Add((place, 1000 + i * 83 % 8900, streets));
        }
    }

    public PostalAddress Home()
    {
        var (place, code, streets) = towns[(int)(towns.Count * Math.Pow(chance.NextDouble(), 1.5))];
        var street = chance.Next(streets.Length);
        var number = chance.Next(1, 120);
        var stretch = street * 6 + number / 20;
        return new PostalAddress
        {
            Street = streets[street],
            HouseNumber = number.ToString(CultureInfo.InvariantCulture),
            Addition = chance.Next(9) == 0 ? "ABC"[chance.Next(3)].ToString() : null,
            Postcode = FormattableString.Invariant($"{code + street / 30} {(char)('A' + stretch % 26)}{"BCEGHKLN"[stretch / 26 % 8]}"),
            Place = place,
        };
    }

    private string Street() => After[chance.Next(After.Length)].Replace('-', ' ') is var name && chance.Next(5) == 0 ? $"{name}{Kinds[chance.Next(Kinds.Length)]} {(chance.Next(2) == 0 ? "Oost" : "Zuid")}" : name + Kinds[chance.Next(Kinds.Length)];
}
