using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Visiting;

/// <summary>Somebody who was expected is here, was received, did not come, or will not come.</summary>
public static class SettleVisit
{
    internal static readonly Reason NotThere = new Reason("There is no such visit.");
    internal static readonly Reason Otherwise = new Reason("A colleague changed this visit in the meantime. Look again.");

    /// <param name="db">A unit of work of the caller's, with nothing in it.</param>
    /// <param name="id">Which visit.</param>
    /// <param name="to">What it is now; <see cref="VisitState.Expected"/> takes a mistake back.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Visit>> RunAsync(AppDb db, Guid id, VisitState to, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!Enum.IsDefined(to))
            throw new ArgumentOutOfRangeException(nameof(to));
        if (await db.Visits.SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } visit)
            return NotThere;
        // Two colleagues at the counter press the same button: the first counts.
        if (visit.State == to)
            return visit;
        if (to is VisitState.Withdrawn or VisitState.NotCome && visit.State is not VisitState.Expected)
            return Otherwise;
        visit.State = to;
        visit.ArrivedAt = to switch { VisitState.Here => now, VisitState.Received => visit.ArrivedAt ?? now, _ => null };
        (visit.ReceivedAt, visit.ReceivedBy) = to is VisitState.Received ? (now, by) : ((DateTimeOffset?)null, (Guid?)null);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Otherwise;
        }

        return visit;
    }

    /// <summary>The contact that was recorded of a visit.</summary>
    public static Task RecordedAsync(AppDb db, Guid id, Guid @case, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Visits.Where(v => v.Id == id).ExecuteUpdateAsync(set => set.SetProperty(v => v.CaseId, @case), cancel);
    }
}
