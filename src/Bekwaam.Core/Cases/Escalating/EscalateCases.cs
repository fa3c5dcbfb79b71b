using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings.Hours;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Escalating;

/// <summary>
/// Takes cases higher up whose promise is late by more than the rule allows: once a promise. Whose case it is stays: it is help
/// that comes, not blame.
/// </summary>
public sealed class EscalateCases(IDatabase database) : IJobHandler
{
    private const int AtOnce = 500;

    public string Kind => RecurringWork.EscalateCases;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        await using var db = database.Open();
        await RunAsync(db, job.Clock.GetUtcNow(), cancel);
    }

    /// <returns>How many went higher up.</returns>
    public static async Task<int> RunAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rule = await EscalationRule.ReadAsync(db, cancel);
        if (rule.AfterMinutes is not { } minutes)
            return 0;
        var (clocks, done) = (new Dictionary<Guid, BusinessClock>(), 0);
        var late = await db.Cases.AsNoTracking()
            .Where(c => c.State < CaseState.Solved && c.DueAt < now && (c.EscalatedDue == null || c.EscalatedDue != c.DueAt))
            .OrderBy(c => c.DueAt).Select(c => new { c.Id, c.DueAt, c.LocationId }).Take(AtOnce).ToListAsync(cancel);
        foreach (var one in late)
        {
            var place = one.LocationId ?? Guid.Empty;
            if (!clocks.TryGetValue(place, out var clock))
                clocks[place] = clock = (await ReadHours.RunAsync(db, one.LocationId, cancel)).Clock;
            if (clock.Between(one.DueAt, now) < TimeSpan.FromMinutes(minutes))
                continue;
            var outcome = await WorkOnCase.RunAsync<bool>(db, one.Id, found => Task.FromResult<Outcome<bool>>(Apply(db, found, one.DueAt, rule, now)), cancel);
            done += outcome is { Done: true, Value: true } ? 1 : 0;
        }

        return done;
    }

    /// <summary>Not when it was kept, or another promise came first, since it was read.</summary>
    private static bool Apply(AppDb db, Case one, DateTimeOffset due, EscalationRule rule, DateTimeOffset now)
    {
        if (!one.IsOpen || one.DueAt != due || one.EscalatedDue == due)
            return false;
        one.Escalated++;
        (one.EscalatedDue, one.EscalatedTo) = (due, rule.To);
        CaseThread.AddWith(db, one, MessageKind.Escalated, null, now, new CaseThread.HigherUp(rule.To, due));
        return true;
    }
}
