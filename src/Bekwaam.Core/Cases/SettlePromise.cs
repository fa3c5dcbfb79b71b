using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>Says that a promise was kept, or that it no longer holds and that the customer knows. Settling it twice changes nothing.</summary>
public static class SettlePromise
{
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="promise">Which.</param>
    /// <param name="kept">True when it was kept; false when it is withdrawn.</param>
    /// <param name="text">How it was kept; why it was withdrawn and what the customer was told, which must be said.</param>
    /// <param name="by">Who settles it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static Task<Outcome<Promise>> RunAsync(AppDb db, Guid promise, bool kept, string? text, Guid by, DateTimeOffset now, CancellationToken cancel) => RunAsync(db, promise, kept, text, null, by, now, cancel);

    /// <inheritdoc cref="RunAsync(AppDb, Guid, bool, string?, Guid, DateTimeOffset, CancellationToken)"/>
    /// <param name="form">Sent twice, it is settled once.</param>
    public static async Task<Outcome<Promise>> RunAsync(AppDb db, Guid promise, bool kept, string? text, Guid? form, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!kept && string.IsNullOrWhiteSpace(text))
            return new Reason("Say why, and what the customer was told.");
        if (text?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        if (await db.Promises.Where(p => p.Id == promise).Select(p => (Guid?)p.CaseId).SingleOrDefaultAsync(cancel) is not { } of)
            return new Reason("There is no such promise.");
        return await WorkOnCase.RunAsync<Promise>(db, of, async one =>
        {
            var settled = (await WorkOnCase.PromisesAsync(db, one, cancel)).Single(p => p.Id == promise);
            if (settled.State is not PromiseState.Open)
            {
                // A colleague was first: what these words say is kept beside theirs.
                if (!string.IsNullOrWhiteSpace(text) && await WorkOnCase.DoneByAsync(db, one, form, cancel) is null)
                    CaseThread.Add(db, one, MessageKind.Note, by, now, text, form: form);
                return settled;
            }

            if (settled.Kind is not (PromiseKind.Callback or PromiseKind.Other) && kept)
                return new Reason("This promise is kept by answering the customer, or by solving the case.");
            Apply(db, one, settled, kept ? PromiseState.Kept : PromiseState.Withdrawn, text, form, by, now);
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            return settled;
        }, cancel);
    }

    /// <summary>Keeps what a rule promised, by the answer or the solution itself; without a line of its own.</summary>
    internal static Task KeepByRuleAsync(AppDb db, Case one, Guid? by, DateTimeOffset at, CancellationToken cancel, params PromiseKind[] kinds) =>
        SettleByRuleAsync(db, one, kinds, PromiseState.Kept, by, at, cancel);

    /// <summary>Takes back what a rule promised, because the customer was told otherwise; without a line of its own.</summary>
    internal static Task WithdrawByRuleAsync(AppDb db, Case one, PromiseKind kind, Guid? by, DateTimeOffset at, CancellationToken cancel) =>
        SettleByRuleAsync(db, one, [kind], PromiseState.Withdrawn, by, at, cancel);

    private static async Task SettleByRuleAsync(AppDb db, Case one, PromiseKind[] kinds, PromiseState to, Guid? by, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var promise in (await WorkOnCase.PromisesAsync(db, one, cancel)).Where(p => kinds.Contains(p.Kind) && p.State is PromiseState.Open))
            Settle(promise, to, by, at);
    }

    /// <param name="db">The unit of work.</param>
    /// <param name="one">Tracked.</param>
    /// <param name="promise">Open, tracked.</param>
    /// <param name="to">What becomes of it.</param>
    /// <param name="text">In words.</param>
    /// <param name="form">Sent twice, it is settled once.</param>
    /// <param name="by">The colleague, or null when the customer no longer needs it.</param>
    /// <param name="now">When.</param>
    internal static void Apply(AppDb db, Case one, Promise promise, PromiseState to, string? text, Guid? form, Guid? by, DateTimeOffset now)
    {
        Settle(promise, to, by, now);
        CaseThread.AddWith(db, one, to is PromiseState.Kept ? MessageKind.PromiseKept : MessageKind.PromiseWithdrawn, by, now, new CaseThread.Promised(promise.Id, promise.Kind, promise.DueAt), text, form: form);
    }

    private static void Settle(Promise promise, PromiseState to, Guid? by, DateTimeOffset at)
    {
        promise.State = to;
        promise.SettledAt = at;
        promise.SettledBy = by;
    }
}
