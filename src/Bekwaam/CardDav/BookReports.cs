using System.Xml.Linq;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.AddressBooks;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using static Bekwaam.CardDav.DavNames;

namespace Bekwaam.CardDav;

/// <summary>What a client asks of a book: these cards, cards that fit a filter, what changed since.</summary>
internal sealed class BookReports(IDatabase database, AppDb db, TimeProvider clock)
{
    /// <summary>Cards are read so many at a time, whatever the size of the book.</summary>
    private const int AtOnce = 200;

    /// <summary>A photo that weighs more stays here: it would weigh on every phone.</summary>
    private const long LargestPhoto = 256 * 1024;

    private readonly FileStore files = new(database);

    /// <summary>addressbook-multiget: cards by their addresses.</summary>
    public async Task GetAsync(HttpContext context, AddressBook book, XElement root, CancellationToken cancel)
    {
        var wanted = DavRequest.PropertiesOf(root);
        var (today, sent) = (await TodayAsync(cancel), 0);
        await using (var answer = await MultiStatus.BeginAsync(context.Response))
        {
            foreach (var chunk in root.Elements(D + "href").Select(href => href.Value.Trim()).Chunk(AtOnce))
            {
                var ids = chunk.ToDictionary(href => href, href => RelationIn(href, book), StringComparer.Ordinal);
                var asked = ids.Values.OfType<Guid>().Distinct().ToList();
                var cards = (await ReadBook.CardsAsync(db, book, asked, today, cancel)).ToDictionary(card => card.Relation.Id);
                foreach (var href in chunk)
                {
                    if (ids[href] is { } id && cards.TryGetValue(id, out var card))
                    {
                        await AddCardAsync(answer, href, wanted, card, cancel);
                        sent++;
                    }
                    else
                    {
                        await answer.AddGoneAsync(href, cancel);
                    }
                }
            }
        }

        await RecordAsync(context, book, sent, today, cancel);
    }

    /// <summary>addressbook-query: cards that fit a filter.</summary>
    public async Task FindAsync(HttpContext context, AddressBook book, XElement root, CancellationToken cancel)
    {
        var (wanted, filter, most) = (DavRequest.PropertiesOf(root), CardFilter.Read(root.Element(C + "filter")), CardFilter.MostOf(root, C));
        var (today, sent) = (await TodayAsync(cancel), 0);
        await using (var answer = await MultiStatus.BeginAsync(context.Response))
        {
            foreach (var chunk in (await ReadBook.MembersAsync(db, book, today, cancel)).Select(member => member.Id).Chunk(AtOnce))
            {
                foreach (var card in await ReadBook.CardsAsync(db, book, chunk, today, cancel))
                {
                    if (!filter.Fits([.. PhoneCard.Lines(card, null)]))
                        continue;
                    if (sent == most)
                    {
                        await answer.AddTruncatedAsync(CardDavPaths.Book(book.Key), cancel);
                        sent++;
                        break;
                    }

                    await AddCardAsync(answer, CardDavPaths.Card(book.Key, card.Relation.Id), wanted, card, cancel);
                    sent++;
                }

                if (sent > most)
                    break;
            }
        }

        await RecordAsync(context, book, Math.Min(sent, most), today, cancel);
    }

    /// <summary>sync-collection: what changed since a token (RFC 6578).</summary>
    /// <returns>False when the token is none of this book's.</returns>
    public async Task<bool> SyncAsync(HttpContext context, AddressBook book, XElement root, CancellationToken cancel)
    {
        var (wanted, today, sent) = (DavRequest.PropertiesOf(root), await TodayAsync(cancel), 0);
        var newest = await SyncBook.RefreshAsync(db, book, today, cancel);
        int? since = null;
        if (root.Element(SyncToken)?.Value.Trim() is { Length: > 0 } token)
        {
            since = SyncTokens.Read(book, token);
            if (since is null || since > newest)
                return false;
        }

        var delta = await SyncBook.SinceAsync(db, book, since, CardFilter.MostOf(root, D), cancel);
        await using (var answer = await MultiStatus.BeginAsync(context.Response))
        {
            foreach (var chunk in delta.Changes.Chunk(AtOnce))
            {
                var cards = wanted.Asks(AddressData)
                    ? (await ReadBook.CardsAsync(db, book, [.. chunk.Where(c => !c.Gone).Select(c => c.RelationId)], today, cancel)).ToDictionary(card => card.Relation.Id)
                    : [];
                foreach (var change in chunk)
                {
                    var href = CardDavPaths.Card(book.Key, change.RelationId);
                    if (change.Gone)
                        await answer.AddGoneAsync(href, cancel);
                    else if (cards.TryGetValue(change.RelationId, out var card))
                        await AddCardAsync(answer, href, wanted, card, cancel);
                    else
                        await answer.AddAsync(href, wanted, BookProperties.OfCard(change.Tag), cancel);
                }

                sent += cards.Count;
            }

            if (delta.More)
                await answer.AddTruncatedAsync(CardDavPaths.Book(book.Key), cancel);
            await answer.AddSyncTokenAsync(SyncTokens.Of(book, delta.Sequence), cancel);
        }

        await RecordAsync(context, book, sent, today, cancel);
        return true;
    }

    /// <summary>One card as a file.</summary>
    public async Task<(string Tag, string Text)?> ReadAsync(HttpContext context, AddressBook book, Guid relation, CancellationToken cancel)
    {
        var today = await TodayAsync(cancel);
        if (await ReadBook.CardsAsync(db, book, [relation], today, cancel) is not [var card])
            return null;
        await RecordLook.AtOneAsync(database, db, relation, context.User.AccountId()!.Value, LookWay.AddressBook, clock.GetUtcNow(), context.Address(), cancel);
        return (card.Tag, PhoneCard.Write(card, await PhotoAsync(card, cancel)));
    }

    public Task<DateOnly> TodayAsync(CancellationToken cancel) => OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);

    private static Guid? RelationIn(string href, AddressBook book)
    {
        var path = Uri.TryCreate(href, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole!.AbsolutePath : href;
        return CardDavPaths.Read(Uri.UnescapeDataString(path)) is { Relation: { } relation, Book: { } key } && key == book.Key ? relation : null;
    }

    private async Task AddCardAsync(MultiStatus answer, string href, DavRequest.Wanted wanted, ReadBook.Card card, CancellationToken cancel)
    {
        var properties = BookProperties.OfCard(card.Tag);
        if (wanted.Asks(AddressData))
            properties[AddressData] = PhoneCard.Write(card, await PhotoAsync(card, cancel));
        await answer.AddAsync(href, wanted, properties, cancel);
    }

    private async Task<Photo?> PhotoAsync(ReadBook.Card card, CancellationToken cancel)
    {
        if (card.Relation.Card.PhotoHash is not { } hash)
            return null;
        await using var content = await files.OpenAsync(hash, cancel);
        if (content is null || content.Length > LargestPhoto)
            return null;
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        return bytes switch
        {
            [0xFF, 0xD8, ..] => new Photo(bytes, "image/jpeg"),
            [0x89, 0x50, ..] => new Photo(bytes, "image/png"),
            _ => null,
        };
    }

    private async Task RecordAsync(HttpContext context, AddressBook book, int sent, DateOnly today, CancellationToken cancel) =>
        await RecordLook.AtManyAsync(database, db, book.Key, sent, context.User.AccountId()!.Value, LookWay.AddressBook, today, clock.GetUtcNow(), context.Address(), cancel);
}
