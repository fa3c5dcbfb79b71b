using System.Globalization;
using System.Text;
using System.Xml;
using Bekwaam.Core.Data;
using Bekwaam.Core.Knowledge;
using Bekwaam.Core.Settings;
using Bekwaam.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Knowledge;

/// <summary>What programs read of the answers for everybody: what is new (Atom, RFC 4287) and where all are (a sitemap).</summary>
internal static class AnswerFeeds
{
    private const int Newest = 30;
    private const int MostInMap = 50_000;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void Map(WebApplication app)
    {
        app.MapGet("/help/feed", FeedAsync).AllowAnonymous();
        app.MapGet("/sitemap.xml", MapAsync).AllowAnonymous();
    }

    private static async Task FeedAsync(HttpContext context, AppDb db)
    {
        var (cancel, root) = (context.RequestAborted, await RootAsync(context, db));
        var articles = await ForCustomers(db).OrderByDescending(a => a.ChangedAt).Take(Newest).ToListAsync(cancel);
        if (articles.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var organisation = (await OrganisationSetting.ReadAsync(db, cancel))?.Name ?? "Bekwaam";
        await WriteAsync(context, "application/atom+xml", xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, organisation);
            xml.WriteElementString("id", Atom, root + "/help/feed");
            xml.WriteElementString("updated", Atom, Stamp(articles[0].ChangedAt));
            Link(xml, "self", root + "/help/feed");
            Link(xml, "alternate", root + "/help");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, organisation);
            xml.WriteEndElement();
            foreach (var article in articles)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteAttributeString("xml", "lang", null, article.Language);
                xml.WriteElementString("title", Atom, article.Title);
                // It keeps its key when it is called otherwise.
                xml.WriteElementString("id", Atom, "urn:uuid:" + article.Id);
                xml.WriteElementString("updated", Atom, Stamp(article.ChangedAt));
                if (article.PublishedAt is { } published)
                    xml.WriteElementString("published", Atom, Stamp(published));
                Link(xml, "alternate", root + "/help/" + article.Key);
                xml.WriteStartElement("content", Atom);
                xml.WriteAttributeString("type", "html");
                xml.WriteString(MarkdownTagHelper.ToHtml(article.Body));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static async Task MapAsync(HttpContext context, AppDb db)
    {
        const string map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var root = await RootAsync(context, db);
        var articles = await ForCustomers(db).OrderBy(a => a.Id).Take(MostInMap).Select(a => new { a.Key, a.ChangedAt }).ToListAsync(context.RequestAborted);
        await WriteAsync(context, "application/xml", xml =>
        {
            xml.WriteStartElement("urlset", map);
            foreach (var article in articles)
            {
                xml.WriteStartElement("url", map);
                xml.WriteElementString("loc", map, root + "/help/" + article.Key);
                xml.WriteElementString("lastmod", map, Stamp(article.ChangedAt));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    private static IQueryable<Article> ForCustomers(AppDb db) => db.Articles.AsNoTracking().Where(a => a.State == ArticleState.Published && a.Audience == ArticleAudience.Customers);

    private static async Task<string> RootAsync(HttpContext context, AppDb db) =>
        (await CustomerDoor.ReadAsync(db, context.RequestAborted))?.Address ?? $"{context.Request.Scheme}://{context.Request.Host}";

    private static async Task WriteAsync(HttpContext context, string type, Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartDocument();
            write(xml);
        }

        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.Headers.CacheControl = "public, max-age=300";
        content.Position = 0;
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static void Link(XmlWriter xml, string rel, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
