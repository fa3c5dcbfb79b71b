using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Tells the customer that the complaint is here, and what happens when.</summary>
public static class AcknowledgeComplaint
{
    public static Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, string? text, ChannelKind channel, Guid by, DateTimeOffset now, CancellationToken cancel) =>
        WorkOnCase.Check(text) is { } wrong
            ? Task.FromResult<Outcome<Case>>(wrong)
            : WorkOnComplaint.RunAsync(db, id, form, async (one, complaint) =>
            {
                await WorkOnComplaint.SayAsync(db, one, text!, channel, by, now, cancel);
                CaseThread.Add(db, one, MessageKind.ComplaintAcknowledged, by, now, form: form);
                complaint.AcknowledgedAt ??= now;
                await SettlePromise.KeepByRuleAsync(db, one, by, now, cancel, PromiseKind.Acknowledgement);
                return null;
            }, cancel);
}
