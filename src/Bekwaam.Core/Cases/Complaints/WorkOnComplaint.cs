using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>One step of one complaint, whole or not at all; the same form sent twice is one step.</summary>
internal static class WorkOnComplaint
{
    internal static readonly Reason IsNone = new Reason("This case is no complaint.");
    internal static readonly Reason NotDecided = new Reason("A complaint is solved when it was decided and the customer was told, or when it was put right at once and the customer agrees.");

    public static Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, Func<Case, Complaint, Task<Reason?>> change, CancellationToken cancel) =>
        WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, form, cancel) is not null)
                return one;
            if (one.Kind is not CaseKind.Complaint || await db.Complaints.SingleOrDefaultAsync(c => c.CaseId == id, cancel) is not { } complaint)
                return IsNone;
            if (await change(one, complaint) is { } refused)
                return refused;
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            return one;
        }, cancel);

    /// <summary>Why a case cannot be solved yet; null for what is no complaint. The one place that says so.</summary>
    public static async Task<Reason?> MaySolveAsync(AppDb db, Case one, CancellationToken cancel) =>
        one.Kind is CaseKind.Complaint && await db.Complaints.FindAsync([one.Id], cancel) is { IsDecided: false } ? NotDecided : null;

    /// <summary>Keeps what the customer was told in the thread: an answer like any other.</summary>
    public static async Task SayAsync(AppDb db, Case one, string text, ChannelKind channel, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        CaseThread.Add(db, one, MessageKind.ToCustomer, by, now, text, channel);
        one.FirstAnswerAt ??= now;
        await SettlePromise.KeepByRuleAsync(db, one, by, now, cancel, PromiseKind.FirstAnswer);
    }
}
