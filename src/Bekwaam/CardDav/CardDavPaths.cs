using System.Globalization;

namespace Bekwaam.CardDav;

/// <summary>Where things stand: one principal, one home with books, a card a relation in each book it is in.</summary>
internal static class CardDavPaths
{
    public const string Root = "/carddav";
    public const string Me = Root + "/me/";
    public const string Home = Root + "/books/";

    public static string Book(string key) => Home + key + "/";

    public static string Card(string key, Guid relation) => string.Create(CultureInfo.InvariantCulture, $"{Home}{key}/{relation:N}.vcf");

    /// <summary>What an address names.</summary>
    /// <param name="Book">Key of the book that it is or stands in.</param>
    /// <param name="Relation">Of the card.</param>
    public sealed record Place(bool IsRoot, bool IsMe, bool IsHome, string? Book, Guid? Relation);

    /// <returns>Null when there can be nothing there.</returns>
    public static Place? Read(string path)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
            return null;
        var parts = path[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => new Place(true, false, false, null, null),
            ["me"] => new Place(false, true, false, null, null),
            ["books"] => new Place(false, false, true, null, null),
            ["books", var book] => new Place(false, false, false, book, null),
            ["books", var book, var file] when file.EndsWith(".vcf", StringComparison.Ordinal) && Guid.TryParseExact(file[..^4], "N", out var relation) =>
                new Place(false, false, false, book, relation),
            _ => null,
        };
    }
}
