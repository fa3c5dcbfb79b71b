using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Complaints;

public enum ComplaintStep
{
    Received,
    Acknowledge,
    Assess,
    Investigate,
    Decide,
    Tell,
    Close,
    Outside,
}

/// <summary>The steps of a complaint: done and by whom, and what is still to come and before when.</summary>
public static class ReadComplaint
{
    /// <param name="At">When it was done; null as long as it was not.</param>
    /// <param name="By">Who did it last: a step can be put right.</param>
    /// <param name="Due">Before when, where that was promised.</param>
    /// <param name="IsNow">The next to be done.</param>
    public sealed record Step(ComplaintStep Which, DateTimeOffset? At, string? By, DateTimeOffset? Due, bool IsNow);

    /// <param name="Earlier">Complaints of the same relation in the year before, the newest first; of the same product before others.</param>
    public sealed record View(Complaint Complaint, ComplaintRules Rules, IReadOnlyList<Step> Steps, IReadOnlyList<Earlier> Earlier);

    public sealed record Earlier(CaseNumber Number, string Subject, string? Product, DateTimeOffset OpenedAt);

    /// <returns>Null for what is no complaint.</returns>
    public static async Task<View?> RunAsync(AppDb db, Case one, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(one);
        if (one.Kind is not CaseKind.Complaint || await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == one.Id, cancel) is not { } complaint)
            return null;
        var lines = await db.CaseMessages.Where(m => m.CaseId == one.Id && m.Kind >= MessageKind.ComplaintAcknowledged && m.Kind <= MessageKind.ComplaintExtended)
            .OrderBy(m => m.Line).Select(m => new { m.Kind, Name = db.Accounts.Where(a => a.Id == m.By).Select(a => a.Name).FirstOrDefault() }).ToListAsync(cancel);
        string? By(MessageKind kind) => lines.LastOrDefault(line => line.Kind == kind)?.Name;
        var steps = new List<Step>
        {
            new(ComplaintStep.Received, complaint.ReceivedAt, await db.Accounts.Where(a => a.Id == one.OpenedBy).Select(a => a.Name).SingleOrDefaultAsync(cancel), null, false),
        };
        if (complaint.SettledAt is null)
        {
            steps.Add(new(ComplaintStep.Acknowledge, complaint.AcknowledgedAt, By(MessageKind.ComplaintAcknowledged), complaint.AcknowledgeBy, false));
            steps.Add(new(ComplaintStep.Assess, complaint.AssessedAt, By(MessageKind.ComplaintAssessed), null, false));
            steps.Add(new(ComplaintStep.Investigate, complaint.InvestigatedAt, By(MessageKind.ComplaintInvestigated), null, false));
            steps.Add(new(ComplaintStep.Decide, complaint.DecidedAt, By(MessageKind.ComplaintDecided), null, false));
            steps.Add(new(ComplaintStep.Tell, complaint.ToldAt, By(MessageKind.ComplaintTold), complaint.DecideBy, false));
        }
        else
        {
            steps.Add(new(ComplaintStep.Tell, complaint.SettledAt, By(MessageKind.ComplaintSettled), null, false));
        }

        steps.Add(new(ComplaintStep.Close, complaint.ClosedAt, By(MessageKind.ComplaintClosed), null, false));
        if (complaint.OutsideAt is { } outside)
            steps.Add(new(ComplaintStep.Outside, outside, By(MessageKind.ComplaintOutside), null, false));
        if (steps.FindIndex(step => step.At is null) is >= 0 and var next)
            steps[next] = steps[next] with { IsNow = true };
        return new View(complaint, await ComplaintRules.ReadAsync(db, cancel), steps, await EarlierAsync(db, one, cancel));
    }

    private static async Task<IReadOnlyList<Earlier>> EarlierAsync(AppDb db, Case one, CancellationToken cancel)
    {
        if (one.RelationId is not { } relation)
            return [];
        var since = one.OpenedAt.AddYears(-1);
        var earlier = await db.Cases.Where(c => c.RelationId == relation && c.Kind == CaseKind.Complaint && c.OpenedAt >= since && c.OpenedAt < one.OpenedAt && c.MergedInto == null)
            .OrderByDescending(c => c.OpenedAt).Take(20).Select(c => new Earlier(c.Number, c.Subject, c.Product, c.OpenedAt)).ToListAsync(cancel);
        return [.. earlier.OrderByDescending(c => c.Product is not null && string.Equals(c.Product, one.Product, StringComparison.OrdinalIgnoreCase)).Take(5)];
    }
}
