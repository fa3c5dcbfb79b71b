using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Listing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Relations;

/// <summary>Says in words whom a filter finds.</summary>
internal static class FilterWords
{
    /// <returns>One for each thing that must hold; none for everybody.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(AppDb db, RelationFilter filter, IStringLocalizer L, CancellationToken cancel)
    {
        var words = new List<string>();
        if (filter.Text is { } text)
            words.Add(L["with the words “{0}”", text]);
        if (filter.Type is { } type)
            words.Add(L[RelationWords.Of(type)]);
        words.AddRange(filter.Kinds.Select(kind => L[RelationWords.Of(kind)].Value));
        if (filter.WithoutKind)
            words.Add(L["without a kind"]);
        if (filter.Segment is { } segment)
            words.Add(L["in segment {0}", await db.Segments.Where(s => s.Id == segment).Select(s => s.Name).SingleOrDefaultAsync(cancel) ?? "?"]);
        if (filter.Adviser is { } adviser)
            words.Add(L["looked after by {0}", await db.Accounts.Where(a => a.Id == adviser).Select(a => a.Name).SingleOrDefaultAsync(cancel) ?? "?"]);
        if (filter.Location is { } location)
            words.Add(L["branch {0}", await db.Locations.Where(l => l.Id == location).Select(l => l.Name).SingleOrDefaultAsync(cancel) ?? "?"]);
        words.AddRange(filter.Tags.Select(tag => L["tag {0}", tag].Value));
        if (filter.Custom.Count > 0)
        {
            var fields = await db.CustomFields.AsNoTracking().ToDictionaryAsync(f => f.Key, cancel);
            words.AddRange(filter.Custom.Select(pair => fields.GetValueOrDefault(pair.Key) is { } field ? $"{field.Label}: {FieldText.Of(field, pair.Value, L)}" : $"{pair.Key}: {pair.Value}"));
        }

        if (filter.CompleteBelow is { } percent)
            words.Add(L["less than {0}% complete", percent]);
        if (filter.NoContactSince is { } day)
            words.Add(L["no contact since {0:d}", day]);
        return words;
    }
}
