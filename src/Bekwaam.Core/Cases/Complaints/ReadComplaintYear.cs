using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Rates;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Counts the complaints that came in in a year. What is confidential counts with the others: it is figures alone.</summary>
public static class ReadComplaintYear
{
    public static async Task<ComplaintYear> RunAsync(AppDb db, int year, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (from, until) = await PeriodAsync(db, new(year, 1, 1), new(year, 12, 31), cancel);
        var all = await ComplaintRow.Of(db, db.Complaints.Where(c => c.ReceivedAt >= from && c.ReceivedAt < until)).IgnoreQueryFilters().AsNoTracking().Select(row => new { row.Complaint, row.Product }).ToListAsync(cancel);
        var customers = await db.RegisterDays.Where(d => d.Kind == (short)RelationKind.Customer).OrderByDescending(d => d.Day).Select(d => d.Relations).FirstOrDefaultAsync(cancel);
        var stepped = all.Where(row => row.Complaint.SettledAt is null).Select(row => row.Complaint).ToList();
        var decided = stepped.Where(c => c.DecidedAt is not null).ToList();
        var asked = all.Where(row => row.Complaint.View is not null).Select(row => row.Complaint.View).ToList();
        var said = asked.Where(view => view is not ComplainantView.NoAnswer).ToList();
        return new ComplaintYear
        {
            Year = year,
            Received = all.Count,
            PerHundred = customers > 0 ? Rate.Garwood(all.Count, customers / 100d) : null,
            Settled = all.Count - stepped.Count,
            AcknowledgedInTime = InTime(stepped, c => c.AcknowledgedAt, c => c.AcknowledgeBy, now),
            DecidedInTime = InTime(stepped, c => c.ToldAt, c => c.DecideBy, now),
            Extended = stepped.Count(c => c.ExtendedAt is not null),
            Decided = decided.Count,
            Founded = ShareOf(decided.Count(c => c.Verdict is ComplaintVerdict.Founded or ComplaintVerdict.PartlyFounded), decided.Count),
            Satisfied = ShareOf(said.Count(view => view is ComplainantView.Satisfied), said.Count),
            Unanswered = asked.Count - said.Count,
            Outside = all.Count(row => row.Complaint.OutsideAt is not null),
            Cost = new Money(decided.Sum(c => c.Cost?.Cents ?? 0)),
            Verdicts = Parts(decided.Select(c => c.Verdict!.Value)),
            Remedies = Parts(decided.Select(c => c.Remedy ?? ComplaintRemedy.None)),
            Causes = Parts(all.Select(row => row.Complaint.Cause?.ToLowerInvariant()).OfType<string>()),
            Products = Parts(all.Select(row => row.Product).OfType<string>()),
        };
    }

    /// <summary>From the first moment of the first day to the end of the last, where the organisation is.</summary>
    public static async Task<(DateTimeOffset From, DateTimeOffset Until)> PeriodAsync(AppDb db, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        return (FlowWeeks.MidnightOf(first, zone), FlowWeeks.MidnightOf(last.AddDays(1), zone));
    }

    /// <summary>What is not due yet is neither in time nor late.</summary>
    private static Measure? InTime(List<Complaint> complaints, Func<Complaint, DateTimeOffset?> done, Func<Complaint, DateTimeOffset> due, DateTimeOffset now)
    {
        var counted = complaints.Where(c => done(c) is not null || due(c) < now).ToList();
        return ShareOf(counted.Count(c => done(c) <= due(c)), counted.Count);
    }

    private static Measure? ShareOf(int part, int whole) => whole == 0 ? null : Proportion.Wilson(part, whole);

    /// <summary>Parts that are large enough, the largest first.</summary>
    private static IReadOnlyList<ComplaintYear.Part<T>> Parts<T>(IEnumerable<T> values)
        where T : notnull =>
        [.. values.GroupBy(value => value).Where(group => group.Count() >= ComplaintYear.FewestInPart).OrderByDescending(group => group.Count()).Select(group => new ComplaintYear.Part<T>(group.Key, group.Count()))];
}
