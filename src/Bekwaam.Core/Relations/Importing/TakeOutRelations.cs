using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>
/// Takes out what an import brought and puts back what it changed, in short steps. What somebody changed since, or hung
/// something on, stays, and is said.
/// </summary>
internal sealed class TakeOutRelations(IDatabase database, RelationImportWork work, RelationImportNotes notes)
{
    private const int AtOnce = 500;

    /// <returns>How many were taken out, put back, and left.</returns>
    public async Task<(long Out, long Back, long Left)> RunAsync(int import, CancellationToken cancel)
    {
        var (back, left) = await PutBackAsync(import, cancel);
        var taken = 0L;
        var from = 0;
        while (true)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var some = await db.Relations.AsNoTracking().Where(r => r.Source == import && r.Number > from).OrderBy(r => r.Number).Take(AtOnce)
                .Select(r => new { r.Id, r.Number, r.Name }).ToListAsync(cancel);
            if (some.Count == 0)
                break;
            from = some[^1].Number;
            Guid[] ids = [.. some.Select(r => r.Id)];
            var used = await UsedAsync(db, import, ids, cancel);
            await DeleteAsync(db, [.. ids.Where(id => !used.Contains(id))], cancel);
            int[] numbers = [.. some.Where(r => !used.Contains(r.Id)).Select(r => r.Number)];
            await db.SearchDocuments.Where(d => numbers.Contains(d.Number)).ExecuteDeleteAsync(cancel);
            taken += ids.Length - used.Count;
            left += used.Count;
            foreach (var kept in some.Where(r => used.Contains(r.Id)))
                notes.Add(RelationImportNoteKind.Kept, new Remark(0, null, kept.Name, new Reason("Relation {0} was changed since, or something hangs on it: it stays.", kept.Number)), kept.Number);
            await SaveNotesAsync(db, transaction, cancel);
        }

        return (taken, back, left);
    }

    /// <summary>Changed by a person, linked by hand, allowed something, noted, merged: no longer only the import's.</summary>
    private static async Task<HashSet<Guid>> UsedAsync(AppDb db, int import, Guid[] ids, CancellationToken cancel)
    {
        var used = new HashSet<Guid>();
        used.UnionWith(await db.Relations.Where(r => ids.Contains(r.Id) && r.State != RelationState.Active).Select(r => r.Id).ToListAsync(cancel));
        used.UnionWith(await db.RelationEvents.Where(e => ids.Contains(e.RelationId) && e.Kind != RelationEventKind.Imported).Select(e => e.RelationId).ToListAsync(cancel));
        used.UnionWith(await db.ContactPersons.Where(c => ids.Contains(c.RelationId) && c.Source != import).Select(c => c.RelationId).ToListAsync(cancel));
        used.UnionWith(await db.ContactPersons.Where(c => ids.Contains(c.PersonId) && c.Source != import).Select(c => c.PersonId).ToListAsync(cancel));
        used.UnionWith(await db.RelationPermissions.Where(p => ids.Contains(p.RelationId)).Select(p => p.RelationId).ToListAsync(cancel));
        used.UnionWith(await db.Relations.Where(r => r.MergedInto != null && ids.Contains(r.MergedInto.Value)).Select(r => r.MergedInto!.Value).ToListAsync(cancel));
        return used;
    }

    private static async Task DeleteAsync(AppDb db, Guid[] ids, CancellationToken cancel)
    {
        await db.ContactPersons.Where(c => ids.Contains(c.RelationId) || ids.Contains(c.PersonId)).ExecuteDeleteAsync(cancel);
        await db.RelationKeys.Where(k => ids.Contains(k.RelationId)).ExecuteDeleteAsync(cancel);
        await db.RelationTerms.Where(t => ids.Contains(t.RelationId)).ExecuteDeleteAsync(cancel);
        await db.RelationKindPeriods.Where(k => ids.Contains(k.RelationId)).ExecuteDeleteAsync(cancel);
        await db.RelationEvents.Where(e => ids.Contains(e.RelationId)).ExecuteDeleteAsync(cancel);
        await db.RelationVersions.Where(v => ids.Contains(v.RelationId)).ExecuteDeleteAsync(cancel);
        await db.SegmentMembers.Where(m => ids.Contains(m.RelationId)).ExecuteDeleteAsync(cancel);
        await db.DuplicatePairs.Where(p => ids.Contains(p.AId) || ids.Contains(p.BId)).ExecuteDeleteAsync(cancel);
        await db.Relations.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task<(long Back, long Left)> PutBackAsync(int import, CancellationToken cancel)
    {
        var (back, left) = (0L, 0L);
        while (true)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var some = await db.RelationImportChanges.Where(c => c.Import == import).OrderBy(c => c.RelationId).Take(AtOnce).ToListAsync(cancel);
            if (some.Count == 0)
                return (back, left);
            foreach (var change in some)
            {
                db.RelationImportChanges.Remove(change);
                if (await db.Relations.SingleOrDefaultAsync(r => r.Id == change.RelationId, cancel) is not { State: RelationState.Active } relation)
                    continue;
                if (relation.Version != change.Version)
                {
                    left++;
                    notes.Add(RelationImportNoteKind.Kept, new Remark(0, null, relation.Name, new Reason("Relation {0} was changed since, or something hangs on it: it stays.", relation.Number)), relation.Number);
                    continue;
                }

                SaveRelation.ReplaceCard(db, relation, CardJson.Read(change.Before), null, work.Now);
                RelationEvents.Add(db, relation.Id, RelationEventKind.Restored, null, work.Now);
                await IndexRelation.RefreshAsync(db, relation, work.Today, cancel);
                back++;
            }

            await SaveNotesAsync(db, transaction, cancel);
        }
    }

    private async Task SaveNotesAsync(AppDb db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        db.RelationImportNotes.AddRange(notes.TakePending());
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }
}
