using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Relations.Searching;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>Writes a batch of new relations with all that belongs to them, in bulk, in the caller's transaction.</summary>
internal sealed class WriteRelations(IDatabase database, RelationImport import, DateTimeOffset now, DateOnly today)
{
    private const int SearchAtOnce = 4000;
    private const int MostRemembered = 200_000;
    private const int MostLinked = 50;
    private readonly HashSet<string> tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> learnt = new(StringComparer.Ordinal);
    private IReadOnlyList<CustomField>? fields;

    /// <summary>What every new relation's timeline begins with.</summary>
    public sealed record Brought(int Import, string File);

    public async Task RunAsync(AppDb db, RelationBatch batch, CancellationToken cancel)
    {
        if (batch.Relations.Count == 0)
            return;
        fields ??= await db.CustomFields.AsNoTracking().Where(f => f.RetiredAt == null).ToListAsync(cancel);
        var first = await Counter.TakeAsync(db, SaveRelation.Numbers, batch.Relations.Count, cancel);
        var made = batch.Relations.ConvertAll(relation => (From: relation, Row: Make(relation, first++)));
        await WriteRelationsAsync(db, made, cancel);
        await WriteKindsAsync(db, made, cancel);
        await WriteEventsAsync(db, made, cancel);
        await WriteKeysAsync(db, made, cancel);
        await WriteTermsAsync(db, made, cancel);
        await WriteLinksAsync(db, batch.Links, cancel);
        await WriteSearchAsync(db, made.ConvertAll(pair => pair.Row), batch.Links, cancel);
        foreach (var tag in made.SelectMany(pair => pair.Row.Card.Tags))
            if (tags.Add(Fold.Text(tag)))
                await db.Database.ExecuteSqlAsync($"insert into tags (key, name) values ({Fold.Text(tag)}, {tag}) on conflict do nothing", cancel);
    }

    private Relation Make(NewRelation made, int number)
    {
        var relation = new Relation
        {
            Id = made.Id,
            Number = number,
            Name = "",
            SortName = "",
            Card = made.Card,
            CreatedAt = now,
            CreatedBy = import.CreatedBy,
            ChangedAt = now,
            ChangedBy = import.CreatedBy,
            Source = import.Number,
        };
        IndexRelation.Derive(relation, [.. made.Kinds], made.HasPeople, fields!);
        return relation;
    }

    private async Task WriteRelationsAsync(AppDb db, List<(NewRelation From, Relation Row)> made, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relations", "id", "number", "type", "name", "sort_name", "card", "place", "mail", "phone", "photo_hash", "completeness",
            "created_at", "created_by", "changed_at", "changed_by", "state", "source", "version");
        foreach (var (_, row) in made)
        {
            rows.StartRow();
            rows.Write(row.Id);
            rows.Write(row.Number);
            rows.Write((short)row.Type);
            rows.Write(row.Name);
            rows.Write(row.SortName);
            rows.Write(CardJson.Write(row.Card));
            rows.Write(row.Place);
            rows.Write(row.Mail);
            rows.Write(row.Phone);
            rows.Write(row.PhotoHash);
            rows.Write(row.Completeness);
            rows.Write(row.CreatedAt);
            rows.Write(row.CreatedBy);
            rows.Write(row.ChangedAt);
            rows.Write(row.ChangedBy);
            rows.Write((short)row.State);
            rows.Write(row.Source);
            rows.Write(row.Version);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteKindsAsync(AppDb db, List<(NewRelation From, Relation Row)> made, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relation_kind_periods", "id", "relation_id", "kind", "from");
        foreach (var (from, row) in made)
        {
            foreach (var kind in from.Kinds.Distinct())
            {
                rows.StartRow();
                rows.Write(Guid.CreateVersion7(now));
                rows.Write(row.Id);
                rows.Write((short)kind);
                rows.Write(today);
            }
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteEventsAsync(AppDb db, List<(NewRelation From, Relation Row)> made, CancellationToken cancel)
    {
        var details = StoredJson.Write(new Brought(import.Number, import.FileName));
        using var rows = database.Bulk(db, "relation_events", "id", "relation_id", "at", "by", "kind", "details");
        foreach (var (_, row) in made)
        {
            rows.StartRow();
            // One a relation, so that its key can be the relation's: in order, and nothing more to make.
            rows.Write(row.Id);
            rows.Write(row.Id);
            rows.Write(now);
            rows.Write(import.CreatedBy);
            rows.Write(RelationEventKind.Imported);
            rows.Write(details);
        }

        await rows.CompleteAsync(cancel);
    }

    /// <summary>In the order of the table's key: rows that come as the index lies are written several times as fast.</summary>
    private async Task WriteKeysAsync(AppDb db, List<(NewRelation From, Relation Row)> made, CancellationToken cancel)
    {
        var keys = made.SelectMany(pair => pair.From.Keys.Select(key => (key.Kind, key.Value, pair.Row.Id))).ToArray();
        Array.Sort(keys, static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Value, b.Value));
        using var rows = database.Bulk(db, "relation_keys", "kind", "value", "relation_id");
        foreach (var (kind, value, id) in keys)
        {
            rows.StartRow();
            rows.Write((short)kind);
            rows.Write(value);
            rows.Write(id);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteTermsAsync(AppDb db, List<(NewRelation From, Relation Row)> made, CancellationToken cancel)
    {
        var terms = made.SelectMany(pair => IndexRelation.TermsOf(pair.Row, [.. pair.From.Kinds], []).Select(term => (Term: term, pair.Row.SortName, pair.Row.Id))).ToArray();
        Array.Sort(terms, static (a, b) => string.CompareOrdinal(a.Term, b.Term) is not 0 and var order ? order : string.CompareOrdinal(a.SortName, b.SortName));
        using var rows = database.Bulk(db, "relation_terms", "term", "sort_name", "relation_id");
        foreach (var (term, name, id) in terms)
        {
            rows.StartRow();
            rows.Write(term);
            rows.Write(name);
            rows.Write(id);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteLinksAsync(AppDb db, List<NewLink> links, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "contact_persons", "id", "relation_id", "person_id", "function", "department", "roles", "source", "version");
        foreach (var link in links)
        {
            rows.StartRow();
            rows.Write(Guid.CreateVersion7(now));
            rows.Write(link.OrganisationId);
            rows.Write(link.PersonId);
            rows.Write(link.Function);
            rows.Write(link.Department);
            rows.Write((short)ContactRoles.None);
            rows.Write((int?)import.Number);
            rows.Write(0);
        }

        await rows.CompleteAsync(cancel);
    }

    /// <summary>Those linked to an organisation of the register are read back with its name, and the organisation with theirs.</summary>
    private async Task WriteSearchAsync(AppDb db, List<Relation> made, List<NewLink> links, CancellationToken cancel)
    {
        var names = made.ToDictionary(relation => relation.Id, relation => relation.Name);
        var linked = links.Where(link => names.ContainsKey(link.OrganisationId))
            .SelectMany(link => new[] { (link.PersonId, Name: names[link.OrganisationId]), (PersonId: link.OrganisationId, Name: names[link.PersonId]) })
            .ToLookup(link => link.PersonId, link => link.Name);
        foreach (var some in made.Chunk(SearchAtOnce))
        {
            // Searching what was forgotten costs a look each, no more.
            if (learnt.Count > MostRemembered)
                learnt.Clear();
            await RelationSearch.WriteAsync(db, [.. some.Select(relation => (relation, linked[relation.Id].Take(MostLinked)))], learnt, cancel);
        }

        Guid[] old = [.. links.Where(link => !names.ContainsKey(link.OrganisationId)).SelectMany(link => new[] { link.PersonId, link.OrganisationId }).Distinct()];
        if (old.Length > 0)
            await RelationSearch.IndexAsync(db, old, cancel);
    }
}
