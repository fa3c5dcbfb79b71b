using System.Globalization;
using Bekwaam.Core.Relations.AddressBooks;

namespace Bekwaam.CardDav;

/// <summary>Where a client left off in a book, as an address that names nothing.</summary>
internal static class SyncTokens
{
    private static string Start(AddressBook book) => $"urn:bekwaam:book:{book.Key}:";

    public static string Of(AddressBook book, int sequence) => Start(book) + sequence.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null when it is none of this book's.</returns>
    public static int? Read(AddressBook book, string token) =>
        token.StartsWith(Start(book), StringComparison.Ordinal)
        && int.TryParse(token.AsSpan(Start(book).Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
}
