namespace Bekwaam.Core.Relations.Listing;

/// <summary>A filter as one text, as it stands in an address: how segments, views and bulk actions keep theirs.</summary>
public static class FilterQuery
{
    /// <summary>Longer ones are refused by whoever keeps them.</summary>
    public const int Longest = 2000;

    public static string Write(RelationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Join('&', filter.ToPairs().Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
    }

    /// <summary>Reads what <see cref="Write"/> wrote, with or without a question mark; what cannot be read is left out.</summary>
    public static RelationFilter Read(string? query) => RelationFilter.FromPairs(
        from part in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let sign = part.IndexOf('=', StringComparison.Ordinal)
        where sign > 0
        select new KeyValuePair<string, string>(Decode(part[..sign]), Decode(part[(sign + 1)..])));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
