using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.AddressBooks;

/// <summary>The books there are: everybody, and each kind that somebody is of.</summary>
public static class ListAddressBooks
{
    public static async Task<IReadOnlyList<AddressBook>> RunAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var books = new List<AddressBook> { AddressBook.Everybody };
        foreach (var book in Enum.GetValues<RelationKind>().Select(AddressBook.Of))
        {
            if (await db.RelationTerms.AnyAsync(t => t.Term == book.Term, cancel))
                books.Add(book);
        }

        return books;
    }

    /// <returns>Null when there is no such book. One that is empty by now is still there, so that phones hear that its people left.</returns>
    public static Task<AddressBook?> FindAsync(AppDb db, string key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        cancel.ThrowIfCancellationRequested();
        var book = key == AddressBook.Everybody.Key
            ? AddressBook.Everybody
            : Enum.GetValues<RelationKind>().Select(AddressBook.Of).FirstOrDefault(b => b.Key == key);
        return Task.FromResult(book);
    }
}
