using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Searching;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Listing;

/// <summary>
/// A page of relations in the order of names. One term is one range of keys; of several the rarest is walked and the others
/// are looked up for each piece of it. Nothing is counted, so that the last page costs what the first does.
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
        if (filter.Terms().ToList() is not { Count: > 0 } terms)
            return await ByName.PageAsync(RelationRow.Of(filter.Of(db)).AsNoTracking(), cursor, size, cancel);
        var walked = await WalkTerms.RunAsync(db, filter, terms, cursor, size + 1, cancel);
        return walked.Done
            ? await ByName.PageAsync(RelationRow.Of(db.Relations.Where(r => walked.Value.Contains(r.Id))).AsNoTracking(), cursor, size, cancel)
            : walked.Refusal;
    }

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
}
