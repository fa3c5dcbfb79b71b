using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Figures;

/// <summary>
/// Counts what it took to solve cases, for the verdict: per day on which cases were solved, how often a colleague was asked, a
/// customer was passed on, a case went higher up, or was opened again. Every case counts once, on the day it was last solved, so
/// that events and cases are the same cases. Counted anew, whole: what a case needed is known only afterwards.
/// </summary>
public sealed class CountCaseEffort(IDatabase database) : IJobHandler
{
    public string Kind => RecurringWork.CountCaseEffort;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        await using var db = database.Open();
        await RunAsync(db, job.Clock.GetUtcNow(), cancel);
    }

    /// <returns>Whether anything changed.</returns>
    public static async Task<bool> RunAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        var window = (await PromiseRules.ReadAsync(db, cancel)).ReopenDays;
        var counted = new Dictionary<(EffortKind, DateOnly), (long Events, long Cases)>();
        // What came in with a log tells nothing of colleagues who were asked.
        var solved = db.Cases.Where(c => c.SolvedAt != null && c.Source == null && c.MergedInto == null).Select(c => new { At = c.SolvedAt!.Value, c.Consulted, c.PassedOn, c.Escalated, c.Reopened });
        await foreach (var one in solved.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, zone).DateTime);
            Add(EffortKind.Consultation, one.Consulted);
            Add(EffortKind.Transfer, one.PassedOn);
            Add(EffortKind.Escalation, one.Escalated);
            // Whether it stays solved is not known until the customer has had the time to come back.
            if (one.At.AddDays(window) <= now)
                Add(EffortKind.Reopening, one.Reopened);

            void Add(EffortKind kind, short events)
            {
                var so = counted.GetValueOrDefault((kind, day));
                counted[(kind, day)] = (so.Events + events, so.Cases + 1);
            }
        }

        return await KeepAsync(db, counted, cancel);
    }

    /// <summary>Only what differs is written: figures that did not change stay in memory.</summary>
    private static async Task<bool> KeepAsync(AppDb db, Dictionary<(EffortKind Kind, DateOnly Day), (long Events, long Cases)> counted, CancellationToken cancel)
    {
        var there = await db.EffortDays.Where(e => e.Source == EffortSource.Cases).ToListAsync(cancel);
        foreach (var day in there)
        {
            if (!counted.Remove((day.Kind, day.Day), out var so))
                db.EffortDays.Remove(day);
            else if ((day.Events, day.Exposure) != so)
                (day.Events, day.Exposure) = so;
        }

        db.EffortDays.AddRange(counted.Select(c => new EffortDay
        {
            Facet = Facet.ProblemSolving,
            Kind = c.Key.Kind,
            Source = EffortSource.Cases,
            BreakdownValue = 0,
            Day = c.Key.Day,
            Events = c.Value.Events,
            Exposure = c.Value.Cases,
        }));
        return await db.SaveChangesAsync(cancel) > 0;
    }
}
