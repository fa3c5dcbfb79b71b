using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.ByCustomer;

/// <summary>
/// A customer says that it works, or takes back what they came with. That solves the case; only what must be done all the same,
/// a promise other than to call or a complaint that nobody decided yet, keeps it with us. That the case is theirs, the caller has asked.
/// </summary>
public static class SettleByCustomer
{
    /// <param name="Form">Sent twice, it is done once.</param>
    /// <param name="Withdraws">They take it back; otherwise it works.</param>
    /// <param name="Text">In their own words; may be left out.</param>
    public sealed record Input(Guid Form, bool Withdraws, string? Text);

    /// <returns>The case: solved, or still open for what remains to be done.</returns>
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (input.Text?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, input.Form, cancel) is not null)
                return one;
            CaseThread.Add(db, one, input.Withdraws ? MessageKind.WithdrawnByCustomer : MessageKind.WorksForCustomer, null, now, input.Text, form: input.Form);
            if (!one.IsOpen)
                return one;
            // Nobody waits for a call about what is over.
            foreach (var call in (await WorkOnCase.PromisesAsync(db, one, cancel)).Where(p => p is { State: PromiseState.Open, Kind: PromiseKind.Callback }))
                SettlePromise.Apply(db, one, call, PromiseState.Withdrawn, null, null, null, now);
            // What nobody needs any more is neither kept nor broken; where we did answer, it was that which helped.
            PromiseKind[] byRule = input.Withdraws || one.FirstAnswerAt is null ? [PromiseKind.FirstAnswer, PromiseKind.Solution] : [];
            var answered = one.FirstAnswerAt;
            if (await SolveCase.RefusedAsync(db, one, cancel) is not null)
            {
                WorkOnCase.Turn(one, CaseState.WaitsForUs, now);
                await WorkOnCase.SettleDueAsync(db, one, cancel);
                return one;
            }

            foreach (var kind in byRule)
                await SettlePromise.WithdrawByRuleAsync(db, one, kind, null, now, cancel);
            await SolveCase.ApplyAsync(db, one, null, now, cancel);
            // What the customer says is no answer of ours.
            one.FirstAnswerAt = answered;
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            return one;
        }, cancel);
    }
}
