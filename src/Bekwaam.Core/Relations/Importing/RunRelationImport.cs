using System.Threading.Channels;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Formats.Columns;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Segments;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>
/// Reads a file with contacts: as a dry run, which writes nothing but its report, or in earnest. Both go the same way, so that
/// they cannot differ. Relations go in by short transactions under the import's number; a run that was broken off is taken out
/// and begun again.
/// </summary>
public sealed class RunRelationImport(IDatabase database, FileStore files)
{
    private const int BatchEntries = 10_000;
    private const int BatchBytes = 32 * 1024 * 1024;

    /// <summary>The dry run of an import in state <see cref="RelationImportState.Checking"/>.</summary>
    public Task CheckAsync(int number, RelationImportWork work, CancellationToken cancel) => RunAsync(number, RelationImportState.Checking, work, cancel);

    /// <summary>The import itself, in state <see cref="RelationImportState.Running"/>.</summary>
    public Task RunAsync(int number, RelationImportWork work, CancellationToken cancel) => RunAsync(number, RelationImportState.Running, work, cancel);

    private async Task RunAsync(int number, RelationImportState state, RelationImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        // A job may come twice: what is in another state by now is done.
        if (await db.RelationImports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number && i.State == state, cancel) is not { } import)
            return;
        await db.RelationImportNotes.Where(n => n.Import == number).ExecuteDeleteAsync(cancel);
        var write = state is RelationImportState.Running;
        if (write)
            await new TakeOutRelations(database, work, new RelationImportNotes(number)).RunAsync(number, cancel);
        await using var file = await files.OpenAsync(import.FileHash, cancel)
            ?? throw new InvalidOperationException($"The file of import {number} is not kept any more.");
        ContactMap? map = null;
        if (import.Map is { } json)
        {
            var reading = ContactMap.Read(json);
            if (!reading.Done)
            {
                await SettleAsync(number, RelationImportState.Failed, null, reading.Refusal, work, cancel);
                return;
            }

            map = reading.Value;
        }

        var opened = await ContactFile.OpenAsync(file, map, cancel);
        if (!opened.Done)
        {
            await SettleAsync(number, RelationImportState.Failed, null, opened.Refusal, work, cancel);
            return;
        }

        var report = await ReadAsync(import, opened.Value, write, work, cancel);
        var failure = report.Entries == 0 ? new Reason("The file holds no contacts.")
            : report.Entries == report.Refused ? new Reason("None of the {0} entries can be imported; the reasons are listed.", report.Entries) : null;
        await SettleAsync(number, failure is not null ? RelationImportState.Failed : write ? RelationImportState.Completed : RelationImportState.Checked, report, failure, work, cancel);
    }

    /// <summary>One task reads and makes cards, another judges them and works out what is to be written, a third writes.</summary>
    private async Task<RelationImportReport> ReadAsync(RelationImport import, ContactFile file, bool write, RelationImportWork work, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var batches = Channel.CreateBounded<ContactBatch>(1);
        var reading = Task.Run(() => FillAsync(file, batches.Writer, stop.Token), stop.Token);
        var writing = Task.CompletedTask;
        var notes = new RelationImportNotes(import.Number);
        var known = new KnownRelations(database);
        var kinds = import.Kinds is null ? [] : StoredJson.Read<IReadOnlyList<RelationKind>>(import.Kinds);
        var judge = new JudgeContacts(known, notes, import.Known, kinds);
        var now = work.Now;
        var writer = new WriteRelations(database, import, now, work.Today);
        var fields = await FieldsAsync(cancel);
        try
        {
            await foreach (var (contacts, refused, position) in batches.Reader.ReadAllAsync(cancel))
            {
                // Who came earlier is remembered, or else stands in the register once it is written.
                if (known.HasForgotten)
                    await writing;
                await known.LookUpAsync(contacts, cancel);
                var batch = new RelationBatch(contacts.Count, work.Now);
                refused.ForEach(judge.Refuse);
                foreach (var contact in contacts)
                    judge.Take(contact, batch);
                known.HandOver();
                if (write && batch.Relations.Exists(relation => relation.Photo is not null))
                {
                    // Photos go into the same database, which one writes at a time.
                    await writing;
                    await StorePhotosAsync(batch, work, cancel);
                }

                var prepared = new PreparedBatch(batch, import, fields, now);
                var taken = notes.TakePending();
                await writing;
                writing = Task.Run(() => WriteAsync(import, prepared, taken, position, write, writer, work, stop.Token), stop.Token);
            }

            await reading;
            await writing;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(writing);
        }

        return judge.Report with { Reasons = notes.Counts };
    }

    private sealed record ContactBatch(List<PreparedContact> Contacts, List<ContactEntry> Refused, long Position);

    private static async Task FillAsync(ContactFile file, ChannelWriter<ContactBatch> batches, CancellationToken cancel)
    {
        try
        {
            var (contacts, refused, bytes) = (new List<PreparedContact>(), new List<ContactEntry>(), 0L);
            await foreach (var entry in file.ReadAsync(cancel))
            {
                if (entry.Contact is null)
                    refused.Add(entry);
                else
                    contacts.Add(Patiently.Run(() => PreparedContact.Of(entry)) ?? PreparedContact.Of(entry));
                bytes += entry.Contact?.Photo?.Bytes.Length ?? 0;
                if (contacts.Count + refused.Count < BatchEntries && bytes < BatchBytes)
                    continue;
                await batches.WriteAsync(new ContactBatch(contacts, refused, file.Position), cancel);
                (contacts, refused, bytes) = ([], [], 0);
            }

            if (contacts.Count + refused.Count > 0)
                await batches.WriteAsync(new ContactBatch(contacts, refused, file.Position), cancel);
            batches.Complete();
        }
        catch (Exception error)
        {
            batches.Complete(error);
            throw;
        }
    }

    private async Task<IReadOnlyList<CustomField>> FieldsAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.CustomFields.AsNoTracking().Where(f => f.RetiredAt == null).ToListAsync(cancel);
    }

    private async Task WriteAsync(
        RelationImport import, PreparedBatch batch, IReadOnlyList<RelationImportNote> notes, long position, bool write, WriteRelations writer, RelationImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (write)
        {
            await writer.RunAsync(db, batch, cancel);
            await AddAsync(db, import, batch.From, work, cancel);
        }

        await WriteNotesAsync(db, notes, cancel);
        await db.RelationImports.Where(i => i.Number == import.Number).ExecuteUpdateAsync(set => set.SetProperty(i => i.BytesDone, position), cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task WriteNotesAsync(AppDb db, IReadOnlyList<RelationImportNote> notes, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "relation_import_notes", "import", "number", "kind", "line", "field", "value", "reason", "relation");
        foreach (var note in notes)
        {
            rows.StartRow();
            rows.Write(note.Import);
            rows.Write(note.Number);
            rows.Write((short)note.Kind);
            rows.Write(note.Line);
            rows.Write(note.Field);
            rows.Write(note.Value);
            rows.Write(note.Reason);
            rows.Write(note.Relation);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task StorePhotosAsync(RelationBatch batch, RelationImportWork work, CancellationToken cancel)
    {
        foreach (var relation in batch.Relations)
        {
            if (relation.Photo is { } photo)
                relation.Card = relation.Card with { PhotoHash = await StoreAsync(photo, work, cancel) };
        }
    }

    private async Task<string> StoreAsync(Photo photo, RelationImportWork work, CancellationToken cancel)
    {
        using var content = new MemoryStream(photo.Bytes.ToArray(), writable: false);
        return (await files.StoreAsync(content, work.Now, cancel)).Hash;
    }

    /// <summary>Adds to relations that were there, keeping what undoing needs; derives anew the organisations that got people.</summary>
    private async Task AddAsync(AppDb db, RelationImport import, RelationBatch batch, RelationImportWork work, CancellationToken cancel)
    {
        var now = work.Now;
        foreach (var addition in batch.Additions)
        {
            var relation = await db.Relations.SingleAsync(r => r.Id == addition.Known.Id, cancel);
            var card = AddMissing.Run(relation.Card, addition.Card);
            if (card.PhotoHash is null && addition.Photo is { } photo)
                card = card with { PhotoHash = await StoreAsync(photo, work, cancel) };
            var changed = CompareCards.Differences(relation.Card, card);
            if (changed.Count == 0)
                continue;
            var before = CardJson.Write(relation.Card);
            SaveRelation.ReplaceCard(db, relation, card, import.CreatedBy, now);
            RelationEvents.Add(db, relation.Id, RelationEventKind.Imported, import.CreatedBy, now, new WriteRelations.Brought(import.Number, import.FileName));
            await RelationTags.LearnAsync(db, card.Tags, cancel);
            await IndexRelation.RefreshAsync(db, relation, work.Today, cancel);
            await db.SaveChangesAsync(cancel);
            await NoteChangeAsync(db, import.Number, relation, before, cancel);
            db.ChangeTracker.Clear();
        }

        foreach (var id in batch.Staffed)
        {
            var relation = await db.Relations.SingleAsync(r => r.Id == id, cancel);
            await IndexRelation.RefreshAsync(db, relation, work.Today, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>A second addition to the same relation keeps the card as it was before the first.</summary>
    private static async Task NoteChangeAsync(AppDb db, int import, Relation relation, string before, CancellationToken cancel)
    {
        var version = relation.Version;
        var again = await db.RelationImportChanges.Where(c => c.Import == import && c.RelationId == relation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, version), cancel);
        if (again > 0 || relation.Source == import)
            return;
        db.RelationImportChanges.Add(new RelationImportChange { Import = import, RelationId = relation.Id, Version = version, Before = before });
        await db.SaveChangesAsync(cancel);
    }

    private async Task SettleAsync(int number, RelationImportState state, RelationImportReport? report, Reason? failure, RelationImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.RelationImports.SingleAsync(i => i.Number == number, cancel);
        import.State = state;
        import.BytesDone = import.BytesTotal;
        import.Report = report is null ? null : StoredJson.Write(report);
        import.Failure = failure is null ? null : StoredJson.Write(failure);
        import.CompletedAt = state is RelationImportState.Completed ? work.Now : null;
        if (state is RelationImportState.Completed)
            JobQueue.Enqueue(db, RefreshSegments.JobKind, new RefreshSegments.Work(null), work.Now);
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }
}
