using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Puts a complaint right at once, without a procedure: only when the customer agrees that this is enough, and that is kept.</summary>
public static class SettleComplaint
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Guid form, bool agreed, string? how, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (WorkOnCase.Check(how) is { } wrong)
            return wrong;
        if (!agreed)
            return new Reason("Ask the customer whether this is enough. Without their agreement the steps are gone through.");
        return await WorkOnComplaint.RunAsync(db, id, form, async (one, complaint) =>
        {
            if (!one.IsOpen)
                return WorkOnCase.IsSolved;
            complaint.SettledAt ??= now;
            CaseThread.Add(db, one, MessageKind.ComplaintSettled, by, now, how, form: form);
            return await SolveCase.ApplyAsync(db, one, by, now, cancel);
        }, cancel);
    }
}
