using System.Globalization;
using System.Xml.Linq;
using Bekwaam.Core.Relations.Numbers;
using static Bekwaam.CardDav.DavNames;

namespace Bekwaam.CardDav;

/// <summary>The filter of an addressbook-query (RFC 6352, 10.5): tests on properties of a card.</summary>
internal sealed class CardFilter(IReadOnlyList<CardFilter.Property> properties, bool all)
{
    /// <param name="Name">Upper case.</param>
    /// <param name="NotThere">The card must not have it.</param>
    public sealed record Property(string Name, bool NotThere, bool All, IReadOnlyList<Match> Matches);

    /// <param name="Text">Folded.</param>
    public sealed record Match(string Text, string Way, bool Negated);

    public static CardFilter Read(XElement? filter) => new(
        [.. (filter?.Elements(C + "prop-filter") ?? []).Select(property => new Property(
            property.Attribute("name")?.Value.ToUpperInvariant() ?? "",
            property.Element(C + "is-not-defined") is not null,
            property.Attribute("test")?.Value is "allof",
            [.. property.Elements(C + "text-match").Select(match => new Match(
                Fold.Text(match.Value),
                match.Attribute("match-type")?.Value ?? "contains",
                match.Attribute("negate-condition")?.Value is "yes"))]))],
        filter?.Attribute("test")?.Value is "allof");

    public bool Fits(IReadOnlyList<PhoneCard.Line> card) =>
        properties.Count == 0 || (all ? properties.All(property => Fits(property, card)) : properties.Any(property => Fits(property, card)));

    private static bool Fits(Property property, IReadOnlyList<PhoneCard.Line> card)
    {
        var values = card.Where(line => string.Equals(line.Name, property.Name, StringComparison.Ordinal)).Select(line => Fold.Text(line.Value)).ToList();
        if (property.NotThere)
            return values.Count == 0;
        if (property.Matches.Count == 0)
            return values.Count > 0;
        return property.All ? property.Matches.All(match => Fits(match, values)) : property.Matches.Any(match => Fits(match, values));
    }

    private static bool Fits(Match match, List<string> values) => values.Exists(value => match.Way switch
    {
        "equals" => string.Equals(value, match.Text, StringComparison.Ordinal),
        "starts-with" => value.StartsWith(match.Text, StringComparison.Ordinal),
        "ends-with" => value.EndsWith(match.Text, StringComparison.Ordinal),
        _ => value.Contains(match.Text, StringComparison.Ordinal),
    }) != match.Negated;

    /// <summary>The limit of a query or sync.</summary>
    public static int MostOf(XElement? root, XNamespace space) =>
        int.TryParse(root?.Element(space + "limit")?.Element(space + "nresults")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0
            ? Math.Min(most, int.MaxValue - 1) : int.MaxValue - 1;
}
