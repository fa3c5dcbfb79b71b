using System.Xml.Linq;
using Bekwaam.Core.Relations.AddressBooks;
using Bekwaam.Relations;
using Microsoft.Extensions.Localization;
using static Bekwaam.CardDav.DavNames;

namespace Bekwaam.CardDav;

/// <summary>What clients ask about the places of an address book account.</summary>
internal static class BookProperties
{
    private const int LargestCard = 1024 * 1024;

    public static Dictionary<XName, object?> OfRoot() => Common("Bekwaam", new XElement(D + "collection"));

    public static Dictionary<XName, object?> OfMe(string name)
    {
        var properties = Common(name, (XElement[])[new XElement(D + "collection"), new XElement(D + "principal")]);
        properties[D + "principal-URL"] = Href(CardDavPaths.Me);
        return properties;
    }

    public static Dictionary<XName, object?> OfHome(IStringLocalizer text) => Common(text["Address books"].Value, new XElement(D + "collection"));

    /// <param name="book">Which one.</param>
    /// <param name="sequence">Its newest number; null when nobody asked.</param>
    /// <param name="text">Names in the reader's language.</param>
    public static Dictionary<XName, object?> OfBook(AddressBook book, int? sequence, IStringLocalizer text)
    {
        var properties = Common(NameOf(book, text), (XElement[])[new XElement(D + "collection"), new XElement(C + "addressbook")]);
        properties[C + "addressbook-description"] = text["From the register of relations; read only."].Value;
        properties[C + "supported-address-data"] = new XElement(C + "address-data-type", new XAttribute("content-type", "text/vcard"), new XAttribute("version", "3.0"));
        properties[C + "max-resource-size"] = LargestCard;
        properties[D + "supported-report-set"] = new[] { C + "addressbook-multiget", C + "addressbook-query", D + "sync-collection" }
            .Select(report => new XElement(D + "supported-report", new XElement(D + "report", new XElement(report)))).ToArray();
        if (sequence is { } number)
        {
            properties[GetCTag] = SyncTokens.Of(book, number);
            properties[SyncToken] = SyncTokens.Of(book, number);
        }

        return properties;
    }

    public static Dictionary<XName, object?> OfCard(string tag) => new()
    {
        [D + "resourcetype"] = null,
        [GetETag] = ETag(tag),
        [D + "getcontenttype"] = "text/vcard; charset=utf-8",
        [D + "current-user-privilege-set"] = ReadOnly(),
        [D + "current-user-principal"] = Href(CardDavPaths.Me),
    };

    public static string ETag(string tag) => $"\"{tag}\"";

    private static string NameOf(AddressBook book, IStringLocalizer text) => book switch
    {
        { Segment: { } segment } => segment,
        { Kind: { } kind } => text[RelationWords.Of(kind)].Value,
        _ => text["Everybody"].Value,
    };

    private static Dictionary<XName, object?> Common(string name, object types) => new()
    {
        [D + "resourcetype"] = types,
        [D + "displayname"] = name,
        [D + "current-user-principal"] = Href(CardDavPaths.Me),
        [D + "owner"] = Href(CardDavPaths.Me),
        [D + "current-user-privilege-set"] = ReadOnly(),
        [C + "addressbook-home-set"] = Href(CardDavPaths.Home),
        [D + "principal-collection-set"] = Href(CardDavPaths.Root + "/"),
    };

    private static XElement[] ReadOnly() =>
        [new XElement(D + "privilege", new XElement(D + "read")), new XElement(D + "privilege", new XElement(D + "read-current-user-privilege-set"))];

    private static XElement Href(string path) => new(D + "href", path);
}
