using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Tells the customer what was decided and why, and where they can go when they do not agree.</summary>
public static class TellDecision
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, string? text, ChannelKind channel, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (WorkOnCase.Check(text) is { } wrong)
            return wrong;
        var rules = await ComplaintRules.ReadAsync(db, cancel);
        if (rules.Body is { } body && !text!.Contains(body, StringComparison.OrdinalIgnoreCase))
            return new Reason("Say also where they can go when they do not agree: {0}.", body);
        return await WorkOnComplaint.RunAsync(db, id, form, async (one, complaint) =>
        {
            if (complaint.DecidedAt is null)
                return new Reason("Decide first: the customer is told what was decided and why.");
            await WorkOnComplaint.SayAsync(db, one, text!, channel, by, now, cancel);
            CaseThread.Add(db, one, MessageKind.ComplaintTold, by, now, form: form);
            complaint.ToldAt ??= now;
            await SettlePromise.KeepByRuleAsync(db, one, by, now, cancel, PromiseKind.Decision);
            return null;
        }, cancel);
    }
}
