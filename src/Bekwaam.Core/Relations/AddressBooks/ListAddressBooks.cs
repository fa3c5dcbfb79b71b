using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.AddressBooks;

/// <summary>The books there are: everybody, each kind that somebody is of, and each segment.</summary>
public static class ListAddressBooks
{
    private const string SegmentKey = "segment-";

    public static async Task<IReadOnlyList<AddressBook>> RunAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var books = new List<AddressBook> { AddressBook.Everybody };
        foreach (var book in Enum.GetValues<RelationKind>().Select(AddressBook.Of))
        {
            if (await db.RelationTerms.AnyAsync(t => t.Term == book.Term, cancel))
                books.Add(book);
        }

        var segments = await db.Segments.AsNoTracking().Where(s => s.EndedAt == null).OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(cancel);
        return [.. books, .. segments.Select(AddressBook.Of)];
    }

    /// <returns>Null when there is no such book. One that is empty by now is still there, so that phones hear that its people left.</returns>
    public static async Task<AddressBook?> FindAsync(AppDb db, string key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (key == AddressBook.Everybody.Key)
            return AddressBook.Everybody;
        if (!key.StartsWith(SegmentKey, StringComparison.Ordinal))
            return Enum.GetValues<RelationKind>().Select(AddressBook.Of).FirstOrDefault(book => book.Key == key);
        return Guid.TryParseExact(key[SegmentKey.Length..], "N", out var id) && await db.Segments.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } segment
            ? AddressBook.Of(segment)
            : null;
    }
}
