using Bekwaam.Core.Data;
using Bekwaam.Core.Settings.Hours;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Opens the dossier of a case that is a complaint, and promises what the rules say; in the caller's unit of work.</summary>
internal static class BeginComplaint
{
    public static async Task ApplyAsync(AppDb db, Case one, CancellationToken cancel)
    {
        if (one.Kind is not CaseKind.Complaint || await db.Complaints.AnyAsync(c => c.CaseId == one.Id, cancel))
            return;
        var rules = await ComplaintRules.ReadAsync(db, cancel);
        var clock = (await ReadHours.RunAsync(db, one.LocationId, cancel)).Clock;
        var complaint = new Complaint
        {
            CaseId = one.Id,
            ReceivedAt = one.OpenedAt,
            AcknowledgeBy = ComplaintRules.EndOf(clock, one.OpenedAt, rules.AcknowledgeDays, working: true),
            DecideBy = ComplaintRules.EndOf(clock, one.OpenedAt, rules.DecideDays, working: false),
        };
        db.Complaints.Add(complaint);
        Promise(db, one, PromiseKind.Acknowledgement, complaint.AcknowledgeBy, one.OpenedAt);
        Promise(db, one, PromiseKind.Decision, complaint.DecideBy, one.OpenedAt);
    }

    /// <summary>What the rules promise stands among all other promises, so that lateness is seen wherever they are.</summary>
    public static void Promise(AppDb db, Case one, PromiseKind kind, DateTimeOffset due, DateTimeOffset at)
    {
        db.Promises.Add(new Promise { Id = Guid.CreateVersion7(at), CaseId = one.Id, Kind = kind, DueAt = due, OwnerId = one.OwnerId, MadeAt = at });
        one.DueAt = due < one.DueAt ? due : one.DueAt;
    }
}
