using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reading;

/// <summary>Whose work one looks at.</summary>
public enum CaseScope
{
    /// <summary>Open and mine.</summary>
    Mine,
    /// <summary>Open and nobody's.</summary>
    Unassigned,
    /// <summary>All that is open.</summary>
    Open,
    /// <summary>Everything, the newest first.</summary>
    All,
}

/// <summary>Which cases a list shows.</summary>
public sealed record CaseFilter
{
    public CaseScope Scope { get; init; } = CaseScope.Open;

    /// <summary>Whose, with <see cref="CaseScope.Mine"/>.</summary>
    public Guid? Owner { get; init; }

    public CaseKind? Kind { get; init; }

    public CaseState? State { get; init; }

    public Guid? Location { get; init; }

    /// <summary>Of this colleague.</summary>
    public Guid? With { get; init; }

    /// <summary>A part of what it is about, capitals or not.</summary>
    public string? Product { get; init; }

    public string? Tag { get; init; }

    /// <summary>What stands in the administrator's fields, as it is stored, by their keys.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>Came in then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Came in before.</summary>
    public DateTimeOffset? Before { get; init; }

    public Guid? Relation { get; init; }

    /// <summary>Only those with a promise whose time had gone by then.</summary>
    public DateTimeOffset? LateAt { get; init; }

    /// <summary>Only these: what a search found.</summary>
    public IReadOnlyList<CaseNumber>? Numbers { get; init; }

    public bool OpenOnly => Scope is not CaseScope.All;

    internal IQueryable<Case> Of(AppDb db)
    {
        var cases = db.Cases.Where(c => c.MergedInto == null);
        if (OpenOnly)
            cases = cases.Where(c => c.State < CaseState.Solved);
        cases = Scope switch
        {
            CaseScope.Mine => cases.Where(c => c.OwnerId == Owner),
            CaseScope.Unassigned => cases.Where(c => c.OwnerId == null),
            _ => cases,
        };
        if (Kind is { } kind)
            cases = cases.Where(c => c.Kind == kind);
        if (State is { } state)
            cases = cases.Where(c => c.State == state);
        if (Location is { } location)
            cases = cases.Where(c => c.LocationId == location);
        if (Relation is { } relation)
            cases = cases.Where(c => c.RelationId == relation);
        if (LateAt is { } late)
            cases = cases.Where(c => c.DueAt < late);
        if (With is { } with)
            cases = cases.Where(c => c.OwnerId == with);
        if (Product is { } product)
        {
            // Becomes SQL: both engines know one way only to leave capitals out of it.
#pragma warning disable CA1304, CA1311, CA1862
            cases = cases.Where(c => c.Product != null && c.Product.ToLower().Contains(product.ToLower()));
#pragma warning restore CA1304, CA1311, CA1862
        }

        if (Tag is { } tag && TagCase.KeyOf(tag) is var key)
            cases = cases.Where(c => db.CaseTags.Any(t => t.CaseId == c.Id && t.Key == key));
        foreach (var (field, value) in Fields ?? new Dictionary<string, string>())
            cases = cases.Where(c => db.CaseFieldValues.Any(v => v.CaseId == c.Id && v.Key == field && v.Value == value));
        if (From is { } from)
            cases = cases.Where(c => c.OpenedAt >= from);
        if (Before is { } before)
            cases = cases.Where(c => c.OpenedAt < before);
        if (Numbers?.ToList() is { } numbers)
            cases = cases.Where(c => EF.Parameter(numbers).Contains(c.Number));
        return cases;
    }
}
