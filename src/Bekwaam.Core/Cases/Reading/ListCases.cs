using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reading;

/// <summary>A line of a list of cases.</summary>
public sealed record CaseRow
{
    public Guid Id { get; init; }

    public CaseNumber Number { get; init; }

    public CaseKind Kind { get; init; }

    public string Subject { get; init; } = "";

    public CaseImpact Impact { get; init; }

    public CaseState State { get; init; }

    public DateTimeOffset StateSince { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? SolvedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public string? Owner { get; init; }

    public string? Relation { get; init; }

    public string? Caller { get; init; }

    internal static IQueryable<CaseRow> Of(AppDb db, IQueryable<Case> cases) => cases.Select(c => new CaseRow
    {
        Id = c.Id,
        Number = c.Number,
        Kind = c.Kind,
        Subject = c.Subject,
        Impact = c.Impact,
        State = c.State,
        StateSince = c.StateSince,
        DueAt = c.DueAt,
        OpenedAt = c.OpenedAt,
        SolvedAt = c.SolvedAt,
        OwnerId = c.OwnerId,
        Owner = db.Accounts.Where(a => a.Id == c.OwnerId).Select(a => a.Name).FirstOrDefault(),
        Relation = db.Relations.Where(r => r.Id == c.RelationId).Select(r => r.Name).FirstOrDefault(),
        Caller = c.Caller,
    });
}

/// <summary>
/// A page of cases: open ones in the order in which something is due, everything from new to old. Nothing is counted.
/// </summary>
public static class ListCases
{
    public const int PageSize = 50;

    private static readonly Keyset<CaseRow, DateTimeOffset, Guid> ByDue = new(row => row.DueAt, row => row.Id);
    private static readonly Keyset<CaseRow, DateTimeOffset, Guid> Newest = new(row => row.OpenedAt, row => row.Id, descending: true);

    public static Task<Outcome<KeysetPage<CaseRow>>> RunAsync(AppDb db, CaseFilter filter, string? cursor, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return (filter.OpenOnly ? ByDue : Newest).PageAsync(CaseRow.Of(db, filter.Of(db)).AsNoTracking(), cursor, size, cancel);
    }

    /// <summary>One case by its number.</summary>
    public static Task<CaseRow?> FindAsync(AppDb db, CaseNumber number, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return CaseRow.Of(db, db.Cases.Where(c => c.Number == number)).AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    /// <summary>How many of a list came in, or were changed as far as they are open, since it was read; at most a hundred.</summary>
    public static Task<int> CountNewsAsync(AppDb db, CaseFilter filter, DateTimeOffset since, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var cases = filter.Of(db);
        // What is open is little; of everything only what came in stands in an order that can be asked.
        return (filter.OpenOnly ? cases.Where(c => c.ChangedAt > since) : cases.Where(c => c.OpenedAt > since)).Take(100).CountAsync(cancel);
    }

    /// <summary>Cases by their numbers, but for those that were merged.</summary>
    public static async Task<IReadOnlyList<CaseRow>> OfAsync(AppDb db, IReadOnlyList<CaseNumber> numbers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await CaseRow.Of(db, db.Cases.Where(c => EF.Parameter(numbers).Contains(c.Number) && c.MergedInto == null)).AsNoTracking().OrderBy(c => c.DueAt).ThenBy(c => c.Id).ToListAsync(cancel);
    }

    /// <summary>The latest cases of one relation.</summary>
    public static async Task<IReadOnlyList<CaseRow>> LatestAsync(AppDb db, Guid relation, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await CaseRow.Of(db, db.Cases.Where(c => c.RelationId == relation && c.MergedInto == null)).AsNoTracking().OrderByDescending(c => c.OpenedAt).Take(most).ToListAsync(cancel);
    }

    /// <summary>Cases of one relation that a new contact can be about: open ones, and those solved since.</summary>
    public static async Task<IReadOnlyList<CaseRow>> LatelyAsync(AppDb db, Guid relation, DateTimeOffset since, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await CaseRow.Of(db, db.Cases.Where(c => c.RelationId == relation && c.MergedInto == null && (c.SolvedAt == null || c.SolvedAt > since)))
            .AsNoTracking().OrderByDescending(c => c.OpenedAt).Take(most).ToListAsync(cancel);
    }
}
