using System.Linq.Expressions;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

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

    private static readonly Expression<Func<AppDb, Case, CaseRow>> Projection = (db, c) => new CaseRow
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
    };

    internal static IQueryable<CaseRow> Of(AppDb db, IQueryable<Case> cases) =>
        cases.Select(Rows(Expression.Field(Expression.Constant(new Holder(db)), nameof(Holder.Db))));

    /// <summary>Rows of a query that is asked all the time: translated once, for as long as the program runs.</summary>
    /// <param name="cases">Which cases, in which order, and how many.</param>
    internal static Func<AppDb, TWhich, int, IAsyncEnumerable<CaseRow>> Compiled<TWhich>(Expression<Func<AppDb, TWhich, int, IQueryable<Case>>> cases) =>
        EF.CompileAsyncQuery(Expression.Lambda<Func<AppDb, TWhich, int, IQueryable<CaseRow>>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(Case), typeof(CaseRow)], cases.Body, Rows(cases.Parameters[0])), cases.Parameters));

    private static Expression<Func<Case, CaseRow>> Rows(Expression db) =>
        Expression.Lambda<Func<Case, CaseRow>>(ReplacingExpressionVisitor.Replace(Projection.Parameters[0], db, Projection.Body), Projection.Parameters[1]);

    // As the compiler writes down what a lambda holds on to: known to the translator, which then keeps its translation.
    private sealed class Holder(AppDb db)
    {
        public readonly AppDb Db = db;
    }
}

/// <summary>
/// A page of cases: open ones in the order in which something is due, everything from new to old. Nothing is counted.
/// </summary>
public static class ListCases
{
    public const int PageSize = 50;

    private static readonly Keyset<CaseRow, DateTimeOffset, Guid> ByDue = new(row => row.DueAt, row => row.Id);
    private static readonly Keyset<CaseRow, DateTimeOffset, Guid> Newest = new(row => row.OpenedAt, row => row.Id, descending: true);

    private static readonly PerEngine<Func<AppDb, Guid?, int, IAsyncEnumerable<CaseRow>>> Open = new(() => CaseRow.Compiled<Guid?>(
        (db, _, most) => db.Cases.Where(c => c.State < CaseState.Solved && c.MergedInto == null).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(most)));

    private static readonly PerEngine<Func<AppDb, Guid?, int, IAsyncEnumerable<CaseRow>>> OpenOf = new(() => CaseRow.Compiled<Guid?>(
        (db, owner, most) => db.Cases.Where(c => c.State < CaseState.Solved && c.OwnerId == owner && c.MergedInto == null).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(most)));

    private static readonly PerEngine<Func<AppDb, Guid, int, IAsyncEnumerable<CaseRow>>> LatestOf = new(() => CaseRow.Compiled<Guid>(
        (db, relation, most) => db.Cases.Where(c => c.RelationId == relation && c.MergedInto == null).OrderByDescending(c => c.OpenedAt).Take(most)));

    public static async Task<Outcome<KeysetPage<CaseRow>>> RunAsync(AppDb db, CaseFilter filter, string? cursor, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        // What everybody opens all day long.
        if (string.IsNullOrEmpty(cursor) && filter.OpenOnly && filter == new CaseFilter { Scope = filter.Scope, Owner = filter.Owner })
        {
            var rows = filter.Scope switch
            {
                CaseScope.Mine => OpenOf.For(db)(db, filter.Owner, size + 1),
                CaseScope.Unassigned => OpenOf.For(db)(db, null, size + 1),
                _ => Open.For(db)(db, null, size + 1),
            };
            return ByDue.FirstPage(await rows.ToListAsync(cancel), size);
        }

        return await (filter.OpenOnly ? ByDue : Newest).PageAsync(CaseRow.Of(db, filter.Of(db)).AsNoTracking(), cursor, size, cancel);
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
        return await LatestOf.For(db)(db, relation, most).ToListAsync(cancel);
    }

    /// <summary>Cases of one relation that a new contact can be about: open ones, and those solved since.</summary>
    public static async Task<IReadOnlyList<CaseRow>> LatelyAsync(AppDb db, Guid relation, DateTimeOffset since, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await CaseRow.Of(db, db.Cases.Where(c => c.RelationId == relation && c.MergedInto == null && (c.SolvedAt == null || c.SolvedAt > since)))
            .AsNoTracking().OrderByDescending(c => c.OpenedAt).Take(most).ToListAsync(cancel);
    }
}
