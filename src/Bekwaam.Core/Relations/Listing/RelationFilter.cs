using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Listing;

/// <summary>Which relations: what lists, segments, bulk actions and exports are narrowed by. All of it must hold.</summary>
public sealed record RelationFilter
{
    /// <summary>Words to search for; null for none.</summary>
    public string? Text { get; init; }

    public RelationType? Type { get; init; }

    /// <summary>All of these kinds at once.</summary>
    public IReadOnlyList<RelationKind> Kinds { get; init; } = [];

    /// <summary>Only those that are nothing to us by themselves.</summary>
    public bool WithoutKind { get; init; }

    public Guid? Segment { get; init; }

    public Guid? Adviser { get; init; }

    public Guid? Location { get; init; }

    /// <summary>All of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Values of the administrator's fields, by key, as they are stored.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Less complete than this, in percent.</summary>
    public int? CompleteBelow { get; init; }

    /// <summary>No contact since this day, or never.</summary>
    public DateOnly? NoContactSince { get; init; }

    public bool IsEmpty => Text is null && CompleteBelow is null && NoContactSince is null && !Terms().Any();

    /// <summary>The terms of <c>relation_terms</c> that all must be there.</summary>
    public IEnumerable<string> Terms()
    {
        if (Type is { } type)
            yield return Indexing.Terms.Type(type);
        foreach (var kind in Kinds)
            yield return Indexing.Terms.Kind(kind);
        if (WithoutKind)
            yield return Indexing.Terms.WithoutKind;
        if (Segment is { } segment)
            yield return Indexing.Terms.Segment(segment);
        if (Adviser is { } adviser)
            yield return Indexing.Terms.Adviser(adviser);
        if (Location is { } location)
            yield return Indexing.Terms.Location(location);
        foreach (var tag in Tags)
            yield return Indexing.Terms.Tag(tag);
        foreach (var (field, value) in Custom)
            yield return Indexing.Terms.Custom(field, value);
    }

    /// <summary>The active relations that this holds for, but its words, in no order: for jobs, which may take their time.</summary>
    public IQueryable<Relation> Of(AppDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var relations = db.Relations.Where(r => r.State == RelationState.Active);
        foreach (var term in Terms())
            relations = relations.Where(r => db.RelationTerms.Any(t => t.Term == term && t.SortName == r.SortName && t.RelationId == r.Id));
        return OfColumns(relations);
    }

    /// <summary>Those of these for which the conditions hold that have no term.</summary>
    internal IQueryable<Relation> OfColumns(IQueryable<Relation> relations)
    {
        if (CompleteBelow is { } percent)
            relations = relations.Where(r => r.Completeness < percent);
        if (NoContactSince is { } day)
        {
            var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            relations = relations.Where(r => r.LastContactAt == null || r.LastContactAt < midnight);
        }

        return relations;
    }

    /// <summary>As pairs for an address: <c>kind=customer&amp;tag=vip</c>; empty parts are left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (Text is not null)
            yield return new("q", Text);
        if (Type is { } type)
            yield return new("type", Name(type));
        foreach (var kind in Kinds)
            yield return new("kind", Name(kind));
        if (WithoutKind)
            yield return new("kind", "none");
        if (Segment is { } segment)
            yield return new("segment", segment.ToString());
        if (Adviser is { } adviser)
            yield return new("adviser", adviser.ToString());
        if (Location is { } location)
            yield return new("branch", location.ToString());
        foreach (var tag in Tags)
            yield return new("tag", tag);
        foreach (var (field, value) in Custom)
            yield return new("field." + field, value);
        if (CompleteBelow is { } percent)
            yield return new("incomplete", percent.ToString(CultureInfo.InvariantCulture));
        if (NoContactSince is { } day)
            yield return new("silent", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Reads what <see cref="ToPairs"/> wrote; what cannot be read is left out, because addresses come from anybody.</summary>
    public static RelationFilter FromPairs(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var filter = new RelationFilter();
        foreach (var (key, written) in pairs)
        {
            var value = written.Trim();
            if (value.Length is 0 or > 200 || value.Contains('\0', StringComparison.Ordinal))
                continue;
            filter = key switch
            {
                "q" => filter with { Text = value },
                "type" when Read<RelationType>(value) is { } type => filter with { Type = type },
                "kind" when value == "none" => filter with { WithoutKind = true },
                "kind" when Read<RelationKind>(value) is { } kind => filter with { Kinds = [.. filter.Kinds.Append(kind).Distinct()] },
                "segment" when Guid.TryParse(value, out var id) => filter with { Segment = id },
                "adviser" when Guid.TryParse(value, out var id) => filter with { Adviser = id },
                "branch" when Guid.TryParse(value, out var id) => filter with { Location = id },
                "tag" => filter with { Tags = [.. filter.Tags.Append(value).Distinct(StringComparer.OrdinalIgnoreCase)] },
                "incomplete" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100 =>
                    filter with { CompleteBelow = percent },
                "silent" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                    filter with { NoContactSince = day },
                _ when key.StartsWith("field.", StringComparison.Ordinal) =>
                    filter with { Custom = new Dictionary<string, string>(filter.Custom, StringComparer.Ordinal) { [key[6..]] = value } },
                _ => filter,
            };
        }

        return filter;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static T? Read<T>(string text)
        where T : struct, Enum => !char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
