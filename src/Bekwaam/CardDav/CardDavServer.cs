using System.Xml.Linq;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.AddressBooks;
using Bekwaam.Hosting;
using Microsoft.Extensions.Localization;
using static Bekwaam.CardDav.DavNames;

namespace Bekwaam.CardDav;

/// <summary>
/// Address books for phones and mail programs, read only: who calls is shown by name. CardDAV (RFC 6352) as far as clients
/// need it to find the books, to fetch them and to stay in step.
/// </summary>
internal sealed class CardDavServer(AppDb db, BookReports reports, IStringLocalizer text)
{
    private const string Methods = "OPTIONS, GET, HEAD, PROPFIND, REPORT";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Where clients look that know the name of the server only (RFC 6764).
        routes.Map("/.well-known/carddav", context =>
        {
            context.Response.Redirect(CardDavPaths.Root + "/", permanent: true);
            return Task.CompletedTask;
        }).AllowAnonymous();
        routes.Map(CardDavPaths.Root + "/{**path}", context => context.RequestServices.GetRequiredService<CardDavServer>().AnswerAsync(context))
            .RequireAuthorization(Policies.ReadAddressBooks);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        context.Response.Headers["DAV"] = "1, 3, addressbook, sync-collection";
        if (CardDavPaths.Read(context.Request.Path.Value ?? "") is not { } place
            || (place.Book is not null && await ListAddressBooks.FindAsync(db, place.Book, cancel) is null))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var book = place.Book is null ? null : await ListAddressBooks.FindAsync(db, place.Book, cancel);
        switch (context.Request.Method)
        {
            case "OPTIONS":
                context.Response.Headers.Allow = Methods;
                break;
            case "PROPFIND":
                await FindPropertiesAsync(context, place, book, cancel);
                break;
            case "REPORT" when book is not null && place.Relation is null:
                await ReportAsync(context, book, cancel);
                break;
            case "REPORT":
                await RefuseAsync(context, D + "supported-report", cancel);
                break;
            case "GET" or "HEAD":
                await ReadCardAsync(context, place, book, cancel);
                break;
            case "PUT" or "DELETE" or "PROPPATCH" or "MKCOL" or "MOVE" or "COPY" or "POST" or "LOCK" or "ACL":
                // What is right about a relation is decided where its history and its second editor are known.
                await RefuseAsync(context, D + "need-privileges", cancel);
                break;
            default:
                context.Response.Headers.Allow = Methods;
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                break;
        }
    }

    private async Task FindPropertiesAsync(HttpContext context, CardDavPaths.Place place, AddressBook? book, CancellationToken cancel)
    {
        var depth = context.Request.Headers["Depth"].ToString();
        if (depth is "infinity")
        {
            await RefuseAsync(context, D + "propfind-finite-depth", cancel);
            return;
        }

        var (read, root) = await DavRequest.ReadAsync(context.Request, cancel);
        if (!read)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var wanted = DavRequest.PropertiesOf(root);
        var today = await reports.TodayAsync(cancel);
        if (place.Relation is { } relation)
        {
            if (await ReadBook.CardsAsync(db, book!, [relation], today, cancel) is not [var card])
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await using var one = await MultiStatus.BeginAsync(context.Response);
            await one.AddAsync(CardDavPaths.Card(book!.Key, relation), wanted, BookProperties.OfCard(card.Tag), cancel);
            return;
        }

        var below = depth is "1";
        var books = book is not null ? [book] : place.IsHome && below ? await ListAddressBooks.RunAsync(db, cancel) : [];
        var states = new List<(AddressBook Book, int? Sequence)>();
        foreach (var each in books)
            states.Add((each, wanted.Asks(GetCTag) || wanted.Asks(SyncToken) ? await SyncBook.RefreshAsync(db, each, today, cancel) : null));

        await using var answer = await MultiStatus.BeginAsync(context.Response);
        if (place.IsRoot)
            await answer.AddAsync(CardDavPaths.Root + "/", wanted, BookProperties.OfRoot(), cancel);
        if (place.IsMe || (place.IsRoot && below))
            await answer.AddAsync(CardDavPaths.Me, wanted, BookProperties.OfMe(context.User.Identity!.Name!), cancel);
        if (place.IsHome || (place.IsRoot && below))
            await answer.AddAsync(CardDavPaths.Home, wanted, BookProperties.OfHome(text), cancel);
        foreach (var (each, sequence) in states)
            await answer.AddAsync(CardDavPaths.Book(each.Key), wanted, BookProperties.OfBook(each, sequence, text), cancel);
        if (book is null || !below)
            return;
        foreach (var member in await ReadBook.MembersAsync(db, book, today, cancel))
            await answer.AddAsync(CardDavPaths.Card(book.Key, member.Id), wanted, BookProperties.OfCard(member.Tag), cancel);
    }

    private async Task ReportAsync(HttpContext context, AddressBook book, CancellationToken cancel)
    {
        var (read, root) = await DavRequest.ReadAsync(context.Request, cancel);
        if (!read || root is null)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (root.Name == C + "addressbook-multiget")
            await reports.GetAsync(context, book, root, cancel);
        else if (root.Name == C + "addressbook-query")
            await reports.FindAsync(context, book, root, cancel);
        else if (root.Name != D + "sync-collection")
            await RefuseAsync(context, D + "supported-report", cancel);
        else if (!await reports.SyncAsync(context, book, root, cancel))
            await RefuseAsync(context, D + "valid-sync-token", cancel);
    }

    private async Task ReadCardAsync(HttpContext context, CardDavPaths.Place place, AddressBook? book, CancellationToken cancel)
    {
        if (place.Relation is not { } relation)
        {
            await context.Response.WriteAsync(text["This address is for programs that show address books."].Value, cancel);
            return;
        }

        if (await reports.ReadAsync(context, book!, relation, cancel) is not var (tag, card))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.ETag = BookProperties.ETag(tag);
        if (context.Request.Headers.IfNoneMatch == BookProperties.ETag(tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "text/vcard; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(card, cancel);
    }

    private static async Task RefuseAsync(HttpContext context, XName why, CancellationToken cancel)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "application/xml; charset=utf-8";
        var detail = why.LocalName is "need-privileges"
            ? new XElement(why, new XElement(D + "resource", new XElement(D + "href", context.Request.Path.Value), new XElement(D + "privilege", new XElement(D + "write"))))
            : new XElement(why);
        await context.Response.WriteAsync(new XDocument(new XElement(D + "error", detail)).ToString(SaveOptions.DisableFormatting), cancel);
    }
}
