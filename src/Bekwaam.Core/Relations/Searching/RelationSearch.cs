using Bekwaam.Core.Data;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Searching;

/// <summary>Keeps what relations are found by in step with their cards, in the transaction of whoever changed them.</summary>
public static class RelationSearch
{
    /// <summary>So many are written together.</summary>
    public const int AtOnce = 400;

    private const int MostLinked = 50;

    /// <summary>Whether what is found of a tracked relation can have changed in this unit of work; asked before it is indexed.</summary>
    internal static bool IsTouched(AppDb db, Relation relation) =>
        db.Entry(relation).State is not EntityState.Unchanged
        || db.ChangeTracker.Entries<ContactPerson>().Any(link =>
            link.State is not EntityState.Unchanged && (link.Entity.RelationId == relation.Id || link.Entity.PersonId == relation.Id));

    /// <summary>
    /// For tracked relations whose links are loaded, saved or not; the caller saves. Where one goes by another name, those it
    /// acts for and who act for it are found by the new one.
    /// </summary>
    internal static async Task RefreshAsync(AppDb db, IReadOnlyCollection<Relation> relations, IReadOnlyCollection<Guid> renamed, CancellationToken cancel)
    {
        await PutAsync(db, relations, cancel);
        if (renamed.Count == 0)
            return;
        var others = LinksOf(db, renamed).SelectMany(links => links).Distinct().Except(relations.Select(r => r.Id)).Take(AtOnce).ToList();
        if (others.Count == 0)
            return;
        await db.ContactPersons.Where(c => others.Contains(c.RelationId) || others.Contains(c.PersonId)).LoadAsync(cancel);
        await PutAsync(db, await db.Relations.AsNoTracking().Where(r => others.Contains(r.Id)).ToListAsync(cancel), cancel);
    }

    /// <summary>
    /// Writes what many relations are found by, as they are in the database: for imports and other bulk work, inside the
    /// transaction that the caller has open and after the relations and their contact persons are in it.
    /// </summary>
    public static async Task IndexAsync(AppDb db, IReadOnlyList<Guid> relations, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(relations);
        foreach (var part in relations.Chunk(AtOnce))
        {
            var found = await db.Relations.AsNoTracking().Where(r => part.Contains(r.Id)).ToListAsync(cancel);
            var links = await db.ContactPersons.AsNoTracking().Where(c => part.Contains(c.RelationId))
                .Join(db.Relations, c => c.PersonId, r => r.Id, (c, r) => new { Of = c.RelationId, r.Name })
                .Concat(db.ContactPersons.Where(c => part.Contains(c.PersonId))
                    .Join(db.Relations, c => c.RelationId, r => r.Id, (c, r) => new { Of = c.PersonId, r.Name }))
                .ToListAsync(cancel);
            var names = links.ToLookup(link => link.Of, link => link.Name);
            await WriteAsync(db, [.. found.Select(r => (r, names[r.Id].Take(MostLinked)))], cancel);
        }
    }

    /// <summary>Documents that are made already, some thousands at once.</summary>
    /// <param name="db">Inside the caller's transaction.</param>
    /// <param name="documents">New ones and others.</param>
    /// <param name="names">Words of theirs that are found when misspelt.</param>
    /// <param name="learnt">Words that the caller has written already; gets those that are written now.</param>
    /// <param name="cancel">Stops the writing.</param>
    internal static async Task WriteAsync(AppDb db, IReadOnlyCollection<SearchDocument> documents, IEnumerable<string> names, HashSet<string> learnt, CancellationToken cancel)
    {
        if (documents.Count > 0)
            await db.PutAsync(documents, cancel);
        var fresh = names.Where(learnt.Add).ToHashSet(StringComparer.Ordinal);
        await LearnAsync(db, fresh, cancel);
    }

    private static async Task WriteAsync(AppDb db, IReadOnlyList<(Relation Relation, IEnumerable<string> Linked)> relations, CancellationToken cancel)
    {
        var gone = relations.Where(r => r.Relation.State is not RelationState.Active).Select(r => r.Relation.Number).ToList();
        if (gone.Count > 0)
            await db.SearchDocuments.Where(d => gone.Contains(d.Number)).ExecuteDeleteAsync(cancel);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var documents = new List<SearchDocument>(relations.Count);
        foreach (var (relation, linked) in relations.Where(r => r.Relation.State is RelationState.Active))
        {
            var words = SearchCard.WordsOf(relation.Card, linked);
            names.UnionWith(words.Names);
            documents.Add(new SearchDocument { Number = relation.Number, Words = words.ToString() });
        }

        await WriteAsync(db, documents, names, [], cancel);
    }

    private static async Task PutAsync(AppDb db, IReadOnlyCollection<Relation> relations, CancellationToken cancel)
    {
        if (relations.Count == 0)
            return;
        var links = LinksOf(db, [.. relations.Select(r => r.Id)]);
        var names = await NamesAsync(db, links.SelectMany(other => other).ToHashSet(), cancel);
        var known = relations.Where(r => db.Entry(r).State is not EntityState.Added).Select(r => r.Number).ToList();
        if (known.Count > 0)
            await db.SearchDocuments.Where(d => known.Contains(d.Number)).LoadAsync(cancel);
        var learnt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            var document = db.SearchDocuments.Local.FindEntry(relation.Number)?.Entity;
            if (relation.State is not RelationState.Active)
            {
                if (document is not null)
                    db.SearchDocuments.Remove(document);
                continue;
            }

            var words = SearchCard.WordsOf(relation.Card, links[relation.Id].Take(MostLinked).Select(other => names.GetValueOrDefault(other, "")));
            learnt.UnionWith(words.Names);
            if (document is null)
                db.SearchDocuments.Add(new SearchDocument { Number = relation.Number, Words = words.ToString() });
            else
                document.Words = words.ToString();
        }

        await LearnAsync(db, learnt, cancel);
    }

    /// <summary>Who acts for these relations, and whom they act for, as far as it is loaded.</summary>
    private static ILookup<Guid, Guid> LinksOf(AppDb db, IReadOnlyCollection<Guid> relations)
    {
        var wanted = relations.ToHashSet();
        var links = db.ContactPersons.Local.ToList();
        return links.Where(c => wanted.Contains(c.RelationId)).Select(c => (Of: c.RelationId, Other: c.PersonId))
            .Concat(links.Where(c => wanted.Contains(c.PersonId)).Select(c => (Of: c.PersonId, Other: c.RelationId)))
            .Distinct().ToLookup(link => link.Of, link => link.Other);
    }

    /// <summary>Who is being entered now stands only in the unit of work.</summary>
    private static async Task<Dictionary<Guid, string>> NamesAsync(AppDb db, HashSet<Guid> relations, CancellationToken cancel)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var relation in db.Relations.Local)
        {
            if (relations.Remove(relation.Id))
                names.Add(relation.Id, relation.Name);
        }

        if (relations.Count > 0)
        {
            foreach (var other in await db.Relations.Where(r => relations.Contains(r.Id)).Select(r => new { r.Id, r.Name }).ToListAsync(cancel))
                names.Add(other.Id, other.Name);
        }

        return names;
    }

    /// <summary>
    /// A word that is known for longer than its relation harms nobody, so words are only added; in one order, so that two who
    /// learn at once wait for each other instead of both for ever.
    /// </summary>
    private static async Task LearnAsync(AppDb db, HashSet<string> names, CancellationToken cancel)
    {
        if (names.Count == 0)
            return;
        var rows = names
            .SelectMany(name => Misspellings.Of(name).Select(form => new SearchWord { Variant = form, Word = name }))
            .OrderBy(row => row.Variant, StringComparer.Ordinal).ThenBy(row => row.Word, StringComparer.Ordinal).ToList();
        if (rows.Count > 0)
            await db.LearnAsync(rows, cancel);
    }
}
