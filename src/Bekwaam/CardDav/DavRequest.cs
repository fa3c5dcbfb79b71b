using System.Xml;
using System.Xml.Linq;

namespace Bekwaam.CardDav;

/// <summary>Reads what a client sends: XML without a document type, of a bounded size.</summary>
internal static class DavRequest
{
    private const int LongestBody = 16 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestBody,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <returns>The root; <c>Read</c> is false when it is no XML. Nothing sent is null and true.</returns>
    public static async Task<(bool Read, XElement? Root)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength is 0)
            return (true, null);
        // One byte less or more than the limit is all the same: what matters is that there is one.
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (body.Length + read > LongestBody)
                return (false, null);
            body.Write(buffer, 0, read);
        }

        if (body.Length == 0)
            return (true, null);
        body.Position = 0;
        try
        {
            using var reader = XmlReader.Create(body, Settings);
            return (true, (await XDocument.LoadAsync(reader, LoadOptions.None, cancel)).Root);
        }
        catch (XmlException)
        {
            return (false, null);
        }
    }

    /// <summary>The properties that are asked for.</summary>
    /// <param name="Names">Empty when all are.</param>
    /// <param name="OnlyNames">Which there are, not what is in them.</param>
    public sealed record Wanted(IReadOnlyList<XName> Names, bool All, bool OnlyNames)
    {
        public bool Asks(XName name) => Names.Contains(name);
    }

    public static Wanted PropertiesOf(XElement? root)
    {
        if (root?.Element(DavNames.D + "propname") is not null)
            return new Wanted([], true, true);
        var names = root?.Element(DavNames.D + "prop")?.Elements().Select(e => e.Name).Distinct().ToList() ?? [];
        return new Wanted(names, names.Count == 0, false);
    }
}
