using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Relations.Searching;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>Writes a batch of new relations with all that belongs to them, in bulk, in the caller's transaction.</summary>
internal sealed class WriteRelations(IDatabase database, RelationImport import, DateTimeOffset now, DateOnly today)
{
    private const int SearchAtOnce = 4000;
    private const int MostRemembered = 200_000;
    private readonly HashSet<string> tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> learnt = new(StringComparer.Ordinal);

    /// <summary>What every new relation's timeline begins with.</summary>
    public sealed record Brought(int Import, string File);

    public async Task RunAsync(AppDb db, PreparedBatch batch, CancellationToken cancel)
    {
        if (batch.Relations.Count == 0)
            return;
        var made = batch.Relations;
        var first = await Counter.TakeAsync(db, SaveRelation.Numbers, made.Count, cancel);
        await WriteRelationsAsync(db, made, first, cancel);
        await WriteKindsAsync(db, made, cancel);
        await WriteEventsAsync(db, made, cancel);
        await WriteKeysAsync(db, batch, cancel);
        await WriteTermsAsync(db, batch, cancel);
        await WriteLinksAsync(db, batch.From.Links, cancel);
        await WriteSearchAsync(db, batch, first, cancel);
        foreach (var tag in made.SelectMany(relation => relation.Row.Card.Tags))
            if (tags.Add(Fold.Text(tag)))
                await db.Database.ExecuteSqlAsync($"insert into tags (key, name) values ({Fold.Text(tag)}, {tag}) on conflict do nothing", cancel);
    }

    private async Task WriteRelationsAsync(AppDb db, IReadOnlyList<PreparedRelation> made, int number, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relations", "id", "number", "type", "name", "sort_name", "card", "place", "mail", "phone", "photo_hash", "completeness",
            "created_at", "created_by", "changed_at", "changed_by", "state", "source", "version");
        foreach (var (_, row, card, _, _) in made)
        {
            rows.StartRow();
            rows.Write(row.Id);
            rows.Write(number++);
            rows.Write((short)row.Type);
            rows.Write(row.Name);
            rows.Write(row.SortName);
            rows.Write(card);
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

    private async Task WriteKindsAsync(AppDb db, IReadOnlyList<PreparedRelation> made, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relation_kind_periods", "id", "relation_id", "kind", "from");
        foreach (var (from, row, _, _, _) in made)
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

    private async Task WriteEventsAsync(AppDb db, IReadOnlyList<PreparedRelation> made, CancellationToken cancel)
    {
        var details = StoredJson.Write(new Brought(import.Number, import.FileName));
        using var rows = database.Bulk(db, "relation_events", "id", "relation_id", "at", "by", "kind", "details");
        foreach (var (_, row, _, _, _) in made)
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

    private async Task WriteKeysAsync(AppDb db, PreparedBatch batch, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relation_keys", "kind", "value", "relation_id");
        foreach (var (kind, value, id) in batch.Keys)
        {
            rows.StartRow();
            rows.Write((short)kind);
            rows.Write(value);
            rows.Write(id);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteTermsAsync(AppDb db, PreparedBatch batch, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relation_terms", "term", "sort_name", "relation_id");
        foreach (var (term, name, id) in batch.Terms)
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
    private async Task WriteSearchAsync(AppDb db, PreparedBatch batch, int number, CancellationToken cancel)
    {
        foreach (var some in batch.Relations.Chunk(SearchAtOnce))
        {
            // What was forgotten is written once more, which changes nothing.
            if (learnt.Count > MostRemembered)
                learnt.Clear();
            var documents = Array.ConvertAll(some, relation => new SearchDocument { Number = number++, Words = relation.Words });
            await RelationSearch.WriteAsync(db, documents, some.SelectMany(relation => relation.Names), learnt, cancel);
        }

        if (batch.LinkedBefore.Count > 0)
            await RelationSearch.IndexAsync(db, batch.LinkedBefore, cancel);
    }
}
