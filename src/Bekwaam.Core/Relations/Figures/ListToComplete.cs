using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Figures;

/// <summary>
/// The work list "to complete": customers first, the least complete first. What is completed leaves the list, so that one
/// always begins at its top; a page further on begins after the last one seen.
/// </summary>
public static class ListToComplete
{
    public const int PageSize = 50;

    /// <param name="Relation">Who it is.</param>
    /// <param name="Missing">What is not known, by name.</param>
    public sealed record Line(Relation Relation, IReadOnlyList<Wanted> Missing);

    /// <param name="Lines">In the order of the list.</param>
    /// <param name="Next">Begin of the next page, or null when this is the last.</param>
    public sealed record Page(IReadOnlyList<Line> Lines, string? Next);

    /// <param name="db">The database.</param>
    /// <param name="after">From an earlier page; anything else begins at the top.</param>
    /// <param name="today">The day where the organisation is.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Page> RunAsync(AppDb db, string? after, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var terms = await Ahead(db, after).Take(PageSize + 1).ToListAsync(cancel);
        var ids = terms.Take(PageSize).Select(t => t.RelationId).ToList();
        var relations = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        var kinds = (await db.RelationKindPeriods.AsNoTracking().Where(k => ids.Contains(k.RelationId)).ToListAsync(cancel))
            .Where(k => k.Holds(today)).ToLookup(k => k.RelationId, k => k.Kind);
        var withPeople = await db.ContactPersons.Where(c => ids.Contains(c.RelationId) && (c.Until == null || c.Until > today)).Select(c => c.RelationId).Distinct().ToListAsync(cancel);
        var fields = await db.CustomFields.AsNoTracking().Where(f => f.RetiredAt == null).ToListAsync(cancel);
        var lines =
            from id in ids
            where relations.ContainsKey(id)
            let relation = relations[id]
            select new Line(relation, Completeness.Of(relation.Card, kinds[id].ToHashSet(), withPeople.Contains(id), relation.AdviserId is not null, fields).Missing);
        return new Page([.. lines], terms.Count > PageSize ? Cursor(terms[PageSize - 1]) : null);
    }

    /// <summary>The rows of the list from there on, as one range of keys however deep one is.</summary>
    private static IQueryable<RelationTerm> Ahead(AppDb db, string? after)
    {
        var (term, name, id) = Read(after) ?? ("w0", "", Guid.Empty);
        return db.RelationTerms
            .FromSql($"select * from relation_terms where (term, sort_name, relation_id) > ({term}, {name}, {id}) and term < 'w3'")
            .AsNoTracking().OrderBy(t => t.Term).ThenBy(t => t.SortName).ThenBy(t => t.RelationId);
    }

    private static (string Term, string Name, Guid Id)? Read(string? cursor) =>
        cursor is { Length: > 37 and < 200 } && !cursor.Contains('\0', StringComparison.Ordinal) && Guid.TryParseExact(cursor[..36], "D", out var id)
            && cursor[36..].Split('~', 2) is [{ Length: 4 } term, var name] && term[0] == 'w'
            ? (term, name, id)
            : null;

    private static string Cursor(RelationTerm term) => $"{term.RelationId}{term.Term}~{term.SortName}";
}
