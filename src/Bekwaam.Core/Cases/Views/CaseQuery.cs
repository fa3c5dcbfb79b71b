using System.Globalization;
using Bekwaam.Core.Cases.Reading;

namespace Bekwaam.Core.Cases.Views;

/// <summary>
/// What a list of cases is narrowed by, as it stands in an address and is kept under a name. "Mine" is of whoever looks.
/// </summary>
public sealed record CaseQuery
{
    public const int Longest = 1_000;

    public CaseScope Scope { get; init; } = CaseScope.Open;

    public string? Text { get; init; }

    public CaseKind? Kind { get; init; }

    public CaseState? State { get; init; }

    /// <summary>Of which colleague.</summary>
    public Guid? With { get; init; }

    public Guid? Branch { get; init; }

    public string? Product { get; init; }

    public string? Tag { get; init; }

    public bool Late { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only what is seldom asked for.</summary>
    public bool IsDetailed => With is not null || Product is not null || Tag is not null || From is not null || Until is not null;

    public bool IsPlain => this == new CaseQuery { Scope = Scope };

    /// <summary>What cannot be read narrows nothing.</summary>
    public static CaseQuery Read(string? query)
    {
        var values = (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => Uri.UnescapeDataString(of.Last()[1].Replace('+', ' ')).Replace("\0", "", StringComparison.Ordinal).Trim(), StringComparer.Ordinal);
        string? Of(string name) => values.GetValueOrDefault(name) is { Length: > 0 and <= 200 } value ? value : null;
        return new CaseQuery
        {
            Scope = Named<CaseScope>(Of("scope")) ?? CaseScope.Open,
            Text = Of("q"),
            Kind = Named<CaseKind>(Of("kind")),
            State = Named<CaseState>(Of("state")),
            With = KeyIn(Of("with")),
            Branch = KeyIn(Of("branch")),
            Product = Of("product"),
            Tag = Of("tag"),
            Late = Of("late") == "true",
            From = Day(Of("opened-from")),
            Until = Day(Of("opened-until")),
        };
    }

    public string Write() => string.Join('&', Parts().Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));

    /// <summary>What an address says in so many words, and could be read.</summary>
    public static IReadOnlySet<string> NamesOf(CaseQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Parts().Where(part => part.Value is not null).Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
    }

    private (string Name, string? Value)[] Parts() =>
        [
            ("scope", Scope is CaseScope.Open ? null : Scope.ToString()), ("q", Text), ("kind", Kind?.ToString()), ("state", State?.ToString()), ("with", With?.ToString()),
            ("branch", Branch?.ToString()), ("product", Product), ("tag", Tag), ("late", Late ? "true" : null), ("opened-from", Written(From)), ("opened-until", Written(Until)),
        ];

    /// <param name="account">Who looks.</param>
    /// <param name="found">What a search for <see cref="Text"/> found.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">Of the organisation, in which days begin.</param>
    public CaseFilter Filter(Guid? account, IReadOnlyList<CaseNumber>? found, DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Scope = Scope,
        Owner = account,
        Numbers = found,
        Kind = Kind,
        State = State,
        With = With,
        Location = Branch,
        Product = Product,
        Tag = Tag,
        LateAt = Late ? now : null,
        From = Start(From, zone),
        Before = Start(Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null, zone),
    };

    private static DateTimeOffset? Start(DateOnly? day, TimeZoneInfo zone) =>
        day is { Year: > 1 and < 9999 } known && known.ToDateTime(TimeOnly.MinValue) is var local ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime() : null;

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;

    private static Guid? KeyIn(string? text) => Guid.TryParse(text, out var key) ? key : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
