using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>Counts a month's extra effort on one facet, for organisations whose cases are handled elsewhere. A month typed again is replaced.</summary>
public static class RecordEffort
{
    public static readonly Reason Negative = new Reason("Numbers of cases and events are 0 or more.");
    public static readonly Reason NothingHandled = new Reason("Events without cases handled: fill in how many cases there were.");
    public static readonly Reason NotYet = new Reason("That month has not begun yet.");

    /// <param name="Month">Any day of the month.</param>
    /// <param name="Cases">Cases handled in that month; 0 takes the month out again.</param>
    public sealed record Input(Facet Facet, DateOnly Month, long Cases, long Consultations, long Transfers, long Escalations, long Reopenings);

    public static async Task<Outcome<DateOnly>> RunAsync(AppDb db, Input input, DateOnly today, CancellationToken cancel)
    {
        var first = new DateOnly(input.Month.Year, input.Month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        (EffortKind Kind, long Events)[] counted =
        [
            (EffortKind.Consultation, input.Consultations), (EffortKind.Transfer, input.Transfers),
            (EffortKind.Escalation, input.Escalations), (EffortKind.Reopening, input.Reopenings),
        ];
        if (first > today)
            return NotYet;
        if (input.Cases < 0 || counted.Any(c => c.Events < 0))
            return Negative;
        if (input.Cases == 0 && counted.Any(c => c.Events > 0))
            return NothingHandled;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.EffortDays.Where(e => e.Facet == input.Facet && e.Source == EffortSource.Typed && e.BreakdownValue == 0 && e.Day >= first && e.Day <= last).ExecuteDeleteAsync(cancel);
        if (input.Cases > 0)
            db.EffortDays.AddRange(counted.Select(c => new EffortDay
            {
                Facet = input.Facet,
                Kind = c.Kind,
                BreakdownValue = 0,
                Day = last,
                Events = c.Events,
                Exposure = input.Cases,
            }));
        await db.SaveChangesAsync(cancel);
        await EvidenceStamp.RenewAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return last;
    }
}
