using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.AddressBooks;

/// <summary>
/// What changed in a book since a phone last asked. The book is compared with the register when somebody asks, and each
/// difference gets the next number of the book: nothing depends on clocks, on the order in which transactions end, or on
/// every writer remembering to tell.
/// </summary>
public static class SyncBook
{
    private const int AtOnce = 500;

    /// <param name="Changes">In the order of their numbers.</param>
    /// <param name="Sequence">Where the next question goes on.</param>
    /// <param name="More">There is more than was asked for.</param>
    public sealed record Delta(IReadOnlyList<AddressBookEntry> Changes, int Sequence, bool More);

    /// <summary>Brings the book's ledger in line with the register.</summary>
    /// <returns>The book's newest number, zero when nobody was ever in it.</returns>
    public static async Task<int> RefreshAsync(AppDb db, AddressBook book, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if ((await CompareAsync(db, book, today, cancel)).Count > 0)
            await WriteAsync(db, book, today, cancel);
        return await db.Counters.Where(c => c.Name == CounterOf(book)).Select(c => c.Value).SingleOrDefaultAsync(cancel);
    }

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="book">Which book, refreshed.</param>
    /// <param name="since">From an earlier answer; null for all that is in the book.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Delta> SinceAsync(AppDb db, AddressBook book, int? since, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var newest = await db.Counters.Where(c => c.Name == CounterOf(book)).Select(c => c.Value).SingleOrDefaultAsync(cancel);
        var after = since ?? 0;
        var rows = db.AddressBookEntries.AsNoTracking().Where(e => e.Book == book.Key && e.Sequence > after && e.Sequence <= newest);
        // Who never had the book need not hear who left it.
        if (since is null)
            rows = rows.Where(e => !e.Gone);
        var changes = await rows.OrderBy(e => e.Sequence).Take(most + 1).ToListAsync(cancel);
        if (changes.Count <= most)
            return new Delta(changes, newest, More: false);
        changes.RemoveAt(most);
        return new Delta(changes, changes[^1].Sequence, More: true);
    }

    private static string CounterOf(AddressBook book) => "book:" + book.Key;

    private static async Task WriteAsync(AppDb db, AddressBook book, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Holds the book's counter until this is final: who is second waits here, and then compares with what the first wrote.
        await Counter.TakeAsync(db, CounterOf(book), 0, cancel);
        var differences = await CompareAsync(db, book, today, cancel);
        var sequence = await Counter.TakeAsync(db, CounterOf(book), differences.Count, cancel);
        foreach (var chunk in differences.Chunk(AtOnce))
        {
            var ids = chunk.Select(d => d.Id).ToList();
            var known = await db.AddressBookEntries.Where(e => e.Book == book.Key && ids.Contains(e.RelationId)).ToDictionaryAsync(e => e.RelationId, cancel);
            foreach (var (id, tag) in chunk)
            {
                if (!known.TryGetValue(id, out var entry))
                    db.AddressBookEntries.Add(entry = new AddressBookEntry { Book = book.Key, RelationId = id, Tag = "" });
                entry.Tag = tag ?? "";
                entry.Gone = tag is null;
                entry.Sequence = sequence++;
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
    }

    /// <returns>Whose card is new or different, and, without a tag, who left.</returns>
    private static async Task<List<(Guid Id, string? Tag)>> CompareAsync(AppDb db, AddressBook book, DateOnly today, CancellationToken cancel)
    {
        var known = new Dictionary<Guid, string>();
        await foreach (var entry in db.AddressBookEntries.Where(e => e.Book == book.Key && !e.Gone).Select(e => new { e.RelationId, e.Tag }).AsAsyncEnumerable().WithCancellation(cancel))
            known.Add(entry.RelationId, entry.Tag);
        var differences = new List<(Guid, string?)>();
        foreach (var member in await ReadBook.MembersAsync(db, book, today, cancel))
        {
            if (!known.Remove(member.Id, out var tag) || tag != member.Tag)
                differences.Add((member.Id, member.Tag));
        }

        differences.AddRange(known.Keys.Select(id => (id, (string?)null)));
        return differences;
    }
}
