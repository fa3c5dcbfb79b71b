using System.Xml.Linq;

namespace Bekwaam.CardDav;

/// <summary>Names in the XML of WebDAV (RFC 4918, 3744, 5397, 6578), CardDAV (RFC 6352) and of the calendar server's extension.</summary>
internal static class DavNames
{
    public static readonly XNamespace D = "DAV:";
    public static readonly XNamespace C = "urn:ietf:params:xml:ns:carddav";
    public static readonly XNamespace S = "http://calendarserver.org/ns/";

    public static readonly XName GetCTag = S + "getctag";
    public static readonly XName SyncToken = D + "sync-token";
    public static readonly XName AddressData = C + "address-data";
    public static readonly XName GetETag = D + "getetag";
}
