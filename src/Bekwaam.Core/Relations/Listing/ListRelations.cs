using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Searching;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Listing;

/// <summary>
/// A page of relations in the order of names. One term is one range of keys; of several the rarest is walked and the others
/// are looked up for each row. Nothing is counted, so that the last page costs what the first does.
/// </summary>
public static class ListRelations
{
    public const int PageSize = 50;

    /// <summary>With words, so many of those that have them are looked at: whoever gets more types another word.</summary>
    public const int MostFound = 500;

    private const int Probe = 2000;

    private static readonly Keyset<RelationRow, string, Guid> ByName = new(row => row.SortName, row => row.Id);

    public static Task<Outcome<KeysetPage<RelationRow>>> RunAsync(AppDb db, RelationFilter filter, string? cursor, int size, CancellationToken cancel) =>
        RunAsync(db, filter, null, cursor, size, cancel);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="filter">Which.</param>
    /// <param name="reached">Of these only who has this phone, mail or number; null for all.</param>
    /// <param name="cursor">From an earlier page.</param>
    /// <param name="size">At most so many.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<KeysetPage<RelationRow>>> RunAsync(
        AppDb db, RelationFilter filter, (RelationKeyKind Kind, string Value)? reached, string? cursor, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Text is not null || reached is not null)
        {
            var found = filter.Of(db);
            if (filter.Text is not null)
            {
                var numbers = await FindRelations.NumbersAsync(db, filter.Text, MostFound, cancel);
                found = found.Where(r => numbers.Contains(r.Number));
            }

            if (reached is var (kind, value))
                found = found.Where(r => db.RelationKeys.Where(k => k.Kind == kind && k.Value == value).Select(k => k.RelationId).Contains(r.Id));
            return await ByName.PageAsync(RelationRow.Of(found).AsNoTracking(), cursor, size, cancel);
        }

        if (await FewAsync(db, filter, cancel) is { } few)
            return await ByName.PageAsync(RelationRow.Of(filter.Of(db).Where(r => few.Contains(r.Id))).AsNoTracking(), cursor, size, cancel);
        var rows = await RarestAsync(db, [.. filter.Terms()], cancel) is { } rarest
            ? AlongTerm(db, filter.Of(db), rarest)
            : RelationRow.Of(filter.Of(db));
        return await ByName.PageAsync(rows.AsNoTracking(), cursor, size, cancel);
    }

    /// <summary>Ordered by the columns of the term, which stand in that order already.</summary>
    private static IQueryable<RelationRow> AlongTerm(AppDb db, IQueryable<Relation> relations, string term) =>
        db.RelationTerms.Where(t => t.Term == term).Join(relations, t => t.RelationId, r => r.Id, (t, r) => new RelationRow
        {
            Id = t.RelationId,
            Number = r.Number,
            Type = r.Type,
            Name = r.Name,
            SortName = t.SortName,
            Place = r.Place,
            Mail = r.Mail,
            Phone = r.Phone,
            Completeness = r.Completeness,
            LastContactAt = r.LastContactAt,
            ChangedAt = r.ChangedAt,
            Version = r.Version,
        });

    /// <summary>
    /// Those to which one of the conditions without a term leads, when they are few: walking the names would go by nearly
    /// everybody before it had met them.
    /// </summary>
    private static async Task<IReadOnlyList<Guid>?> FewAsync(AppDb db, RelationFilter filter, CancellationToken cancel)
    {
        foreach (var one in new[] { new RelationFilter { CompleteBelow = filter.CompleteBelow }, new RelationFilter { NoContactSince = filter.NoContactSince } })
        {
            if (one.IsEmpty)
                continue;
            var some = await one.Of(db).Select(r => r.Id).Take(Probe).ToListAsync(cancel);
            if (some.Count < Probe)
                return some;
        }

        return null;
    }

    private static async Task<string?> RarestAsync(AppDb db, IReadOnlyList<string> terms, CancellationToken cancel)
    {
        if (terms.Count <= 1)
            return terms.Count == 0 ? null : terms[0];
        var (rarest, fewest) = (terms[0], int.MaxValue);
        foreach (var term in terms)
        {
            var some = await db.RelationTerms.Where(t => t.Term == term).Take(Probe).CountAsync(cancel);
            if (some < fewest)
                (rarest, fewest) = (term, some);
        }

        return rarest;
    }
}
