using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Bulk;

/// <summary>Does a bulk action, or undoes it, some relations at a time: interrupted, it goes on where it was.</summary>
public sealed class RunBulk(IDatabase database) : IJobHandler
{
    public const string JobKind = "relations.bulk";

    private const int AtOnce = 100;

    public sealed record Work(Guid Action);

    public string Kind => JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        var id = job.Read<Work>().Action;
        while (await StepAsync(job, id, cancel))
        {
            // Each step opens and saves its own unit of work.
        }
    }

    /// <returns>False when there is nothing left to do.</returns>
    private async Task<bool> StepAsync(JobContext job, Guid id, CancellationToken cancel)
    {
        await using var db = database.Open();
        var now = job.Clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.BulkActions.SingleOrDefaultAsync(a => a.Id == id && (a.State == BulkState.Running || a.State == BulkState.Undoing), cancel) is not { } action)
            return false;
        var undoing = action.State is BulkState.Undoing;
        if (!undoing)
            action.Total ??= await Targets(db, action).CountAsync(cancel);
        var ids = await Next(undoing ? db.BulkRows.Where(r => r.ActionId == id).Select(r => r.RelationId) : Targets(db, action), action.Position).ToListAsync(cancel);
        if (ids.Count == 0)
        {
            action.State = undoing ? BulkState.Undone : BulkState.Done;
            action.FinishedAt = now;
        }
        else
        {
            (action.Position, action.Looked) = (ids[^1], action.Looked + ids.Count);
            await ChangeAsync(db, action, ids, now, today, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await job.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return ids.Count > 0;
    }

    private static IQueryable<Guid> Next(IQueryable<Guid> ids, Guid? position)
    {
        var last = position ?? Guid.Empty;
        return ids.Where(id => id > last).OrderBy(id => id).Take(AtOnce);
    }

    private static IQueryable<Guid> Targets(AppDb db, BulkAction action)
    {
        if (action.Picks is null)
            return FilterQuery.Read(action.Filter).Of(db).Select(r => r.Id);
        var picks = StoredJson.Read<List<int>>(action.Picks);
        return db.Relations.Where(r => picks.Contains(r.Number) && r.State == RelationState.Active).Select(r => r.Id);
    }

    private static async Task ChangeAsync(AppDb db, BulkAction action, List<Guid> ids, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var relations = await db.Relations.Where(r => ids.Contains(r.Id)).ToListAsync(cancel);
        await db.RelationKindPeriods.Where(k => ids.Contains(k.RelationId)).LoadAsync(cancel);
        await db.SegmentMembers.Where(m => ids.Contains(m.RelationId)).LoadAsync(cancel);
        var change = new BulkChange(db, action, now, today);
        var changed = action.State is BulkState.Undoing
            ? Undo(relations, change, await db.BulkRows.Where(r => r.ActionId == action.Id && ids.Contains(r.RelationId)).ToDictionaryAsync(r => r.RelationId, cancel))
            : Do(db, action, relations, change);
        if (action.State is BulkState.Undoing)
            action.PutBack += changed.Count;
        else
            action.Changed += changed.Count;
        if (action.Kind is BulkKind.AddTag && changed.Count > 0)
            await RelationTags.LearnAsync(db, [action.Value!], cancel);
        await IndexRelation.RefreshAsync(db, changed, today, cancel);
    }

    private static List<Relation> Do(AppDb db, BulkAction action, List<Relation> relations, BulkChange change)
    {
        var changed = new List<Relation>();
        foreach (var relation in relations)
        {
            if (change.Do(relation) is not { } before)
                continue;
            db.BulkRows.Add(new BulkRow { ActionId = action.Id, RelationId = relation.Id, Before = before });
            changed.Add(relation);
        }

        return changed;
    }

    private static List<Relation> Undo(List<Relation> relations, BulkChange change, Dictionary<Guid, BulkRow> rows)
    {
        var changed = new List<Relation>();
        foreach (var (id, row) in rows)
        {
            // Who was merged or erased since is left alone too.
            if (relations.Find(r => r.Id == id) is { State: RelationState.Active } relation && change.Undo(relation, row.Before))
                changed.Add(relation);
            else
                row.LeftAlone = true;
        }

        return changed;
    }
}
