using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>
/// Says what a relation is to us from a day on. What it was stays in its history; who stops being a customer and was not said
/// to be anything else becomes a former customer.
/// </summary>
public static class ChangeKinds
{
    private static readonly Reason TooLate = new Reason("Choose today or a day that is over.");

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which relation.</param>
    /// <param name="kinds">All that it is from that day on.</param>
    /// <param name="from">The first day on which the new kinds hold and the ended ones no longer do.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">The time.</param>
    /// <param name="today">The day where the organisation is.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Relation>> RunAsync(
        AppDb db, Guid id, IReadOnlyCollection<RelationKind> kinds, DateOnly from, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        if (from > today)
            return TooLate;
        if (await db.Relations.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { State: RelationState.Active } relation)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        var current = await db.RelationKindPeriods.Where(k => k.RelationId == id && k.Until == null).ToListAsync(cancel);
        var wanted = kinds.ToHashSet();
        var ended = current.Where(period => !wanted.Contains(period.Kind)).ToList();
        if (ended.Any(period => period.Kind is RelationKind.Customer) && wanted.Count == 0)
            wanted.Add(RelationKind.FormerCustomer);
        foreach (var period in ended)
        {
            if (period.From >= from)
                db.RelationKindPeriods.Remove(period);
            else
                period.Until = from;
        }

        var added = wanted.Except(current.Select(period => period.Kind)).ToList();
        foreach (var kind in added)
            db.RelationKindPeriods.Add(new RelationKindPeriod { Id = Guid.CreateVersion7(now), RelationId = id, Kind = kind, From = from });
        if (added.Count == 0 && ended.Count == 0)
            return relation;

        relation.ChangedAt = now;
        relation.ChangedBy = by;
        RelationEvents.Add(db, id, RelationEventKind.KindsChanged, by, now, new RelationEvents.Kinds(added, [.. ended.Select(period => period.Kind)]));
        await IndexRelation.RefreshAsync(db, relation, today, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Reason("Somebody else was first: look again and save what is still to be changed.");
        }

        return relation;
    }
}
