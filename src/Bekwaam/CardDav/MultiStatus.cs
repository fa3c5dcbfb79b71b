using System.Xml;
using System.Xml.Linq;

namespace Bekwaam.CardDav;

/// <summary>An answer about many resources (207), written as it is read so that a book of any size needs no memory of its own.</summary>
internal sealed class MultiStatus(XmlWriter writer) : IAsyncDisposable
{
    private const string Ok = "HTTP/1.1 200 OK";
    private const string NotFound = "HTTP/1.1 404 Not Found";

    public static async Task<MultiStatus> BeginAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status207MultiStatus;
        response.ContentType = "application/xml; charset=utf-8";
        var writer = XmlWriter.Create(response.Body, new XmlWriterSettings { Async = true, CloseOutput = false, CheckCharacters = false });
        await writer.WriteStartDocumentAsync();
        await writer.WriteStartElementAsync("D", "multistatus", DavNames.D.NamespaceName);
        await writer.WriteAttributeStringAsync("xmlns", "C", null, DavNames.C.NamespaceName);
        await writer.WriteAttributeStringAsync("xmlns", "S", null, DavNames.S.NamespaceName);
        return new MultiStatus(writer);
    }

    /// <summary>A resource with those of the asked properties that it has, and the others as not found.</summary>
    public async Task AddAsync(string href, DavRequest.Wanted wanted, IReadOnlyDictionary<XName, object?> has, CancellationToken cancel)
    {
        var names = wanted.All ? [.. has.Keys.Where(name => name != DavNames.AddressData)] : wanted.Names;
        var found = names.Where(has.ContainsKey).Select(name => new XElement(name, wanted.OnlyNames ? null : has[name])).ToList();
        var missing = names.Where(name => !has.ContainsKey(name)).Select(name => new XElement(name)).ToList();
        var response = new XElement(DavNames.D + "response", new XElement(DavNames.D + "href", href));
        if (found.Count > 0 || missing.Count == 0)
            response.Add(PropStat(found, Ok));
        if (missing.Count > 0)
            response.Add(PropStat(missing, NotFound));
        await WriteAsync(response, cancel);
    }

    /// <summary>A resource that is not there (any more).</summary>
    public Task AddGoneAsync(string href, CancellationToken cancel) => WriteAsync(
        new XElement(DavNames.D + "response", new XElement(DavNames.D + "href", href), new XElement(DavNames.D + "status", NotFound)), cancel);

    /// <summary>There is more than was answered: ask again.</summary>
    public Task AddTruncatedAsync(string href, CancellationToken cancel) => WriteAsync(
        new XElement(DavNames.D + "response",
            new XElement(DavNames.D + "href", href),
            new XElement(DavNames.D + "status", "HTTP/1.1 507 Insufficient Storage"),
            new XElement(DavNames.D + "error", new XElement(DavNames.D + "number-of-matches-within-limits"))),
        cancel);

    public Task AddSyncTokenAsync(string token, CancellationToken cancel) => WriteAsync(new XElement(DavNames.SyncToken, token), cancel);

    public async ValueTask DisposeAsync()
    {
        await writer.WriteEndElementAsync();
        await writer.WriteEndDocumentAsync();
        await writer.DisposeAsync();
    }

    private static XElement PropStat(IEnumerable<XElement> properties, string status) =>
        new(DavNames.D + "propstat", new XElement(DavNames.D + "prop", properties), new XElement(DavNames.D + "status", status));

    private async Task WriteAsync(XElement element, CancellationToken cancel)
    {
        await element.WriteToAsync(writer, cancel);
        await writer.FlushAsync();
    }
}
