using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Puts the decision off, once, and tells the customer why and until when.</summary>
public static class ExtendComplaint
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, string? text, ChannelKind channel, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (WorkOnCase.Check(text) is { } wrong)
            return wrong;
        var rules = await ComplaintRules.ReadAsync(db, cancel);
        return await WorkOnComplaint.RunAsync(db, id, form, async (one, complaint) =>
        {
            if (rules.ExtendDays == 0 || complaint.ExtendedAt is not null || complaint.IsDecided)
                return new Reason("This cannot be put off, or not any more.");
            if (now > complaint.DecideBy)
                return new Reason("The time to decide has gone by: it is late, and putting it off now does not change that.");
            await WorkOnComplaint.SayAsync(db, one, text!, channel, by, now, cancel);
            CaseThread.Add(db, one, MessageKind.ComplaintExtended, by, now, form: form);
            complaint.ExtendedAt = now;
            complaint.DecideBy = ComplaintRules.EndOf((await ReadHours.RunAsync(db, one.LocationId, cancel)).Clock, complaint.DecideBy, rules.ExtendDays, working: false);
            // The first promise is not moved: it is withdrawn, and the customer knows.
            await SettlePromise.WithdrawByRuleAsync(db, one, PromiseKind.Decision, by, now, cancel);
            BeginComplaint.Promise(db, one, PromiseKind.Decision, complaint.DecideBy, now);
            return null;
        }, cancel);
    }
}
