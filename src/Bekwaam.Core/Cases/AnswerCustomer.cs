using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>
/// Keeps an answer to the customer. When a colleague answered, or the customer said more, since the page was opened, nothing is
/// kept yet: both are shown, and whoever wrote decides. The same form sent twice is one answer.
/// </summary>
public static class AnswerCustomer
{
    private static readonly Reason Overtaken = new Reason("A colleague answered, or the customer said more, while you wrote.");

    /// <param name="Form">Sent twice, it is one answer.</param>
    /// <param name="Version">Of the case when the page was opened.</param>
    /// <param name="Seen">The last line of the thread that the page showed.</param>
    /// <param name="Then">What the case waits for after it: us, the customer, others; or solved.</param>
    public sealed record Input(Guid Form, int Version, int Seen, string? Text, ChannelKind Channel, CaseState Then);

    /// <summary>Either it is kept, or these were said in the meantime.</summary>
    public sealed record Result(Case Case, CaseMessage? Kept, IReadOnlyList<CaseMessage> Meanwhile);

    public static async Task<Outcome<Result>> RunAsync(AppDb db, Guid id, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (WorkOnCase.Check(input.Text) is { } wrong)
            return wrong;
        if (!Enum.IsDefined(input.Then) || !Enum.IsDefined(input.Channel))
            return new Reason("Choose what the case waits for after this.");
        Result? instead = null;
        var done = await WorkOnCase.RunAsync<Result>(db, id, async one =>
        {
            // One form, one answer: asked before whether anybody came between, for then that was this form itself.
            instead = await KeptAsync(db, one, input.Form, cancel) ?? await MeanwhileAsync(db, one, input, cancel);
            if (instead is not null)
                return Overtaken;
            var before = await BeforeAnswer.OfAsync(db, one, cancel);
            if (!one.IsOpen && input.Then is not CaseState.Solved)
                ReopenCase.Apply(db, one, by, now);
            var message = CaseThread.Add(db, one, MessageKind.ToCustomer, by, now, input.Text, input.Channel, input.Form);
            await CaseFiles.GoWithAsync(db, message, by, cancel);
            one.FirstAnswerAt ??= now;
            if (one.OwnerId is null)
                await PassOn.GiveAsync(db, one, by, cancel);
            await SettlePromise.KeepByRuleAsync(db, one, by, now, cancel, PromiseKind.FirstAnswer);
            if (input.Then is CaseState.Solved && one.IsOpen && await SolveCase.ApplyAsync(db, one, by, now, cancel) is { } refused)
                return refused;
            WorkOnCase.Turn(one, input.Then, now);
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            await HoldAnswer.KeepAsync(db, one, message, before, by, now, cancel);
            return new Result(one, message, []);
        }, cancel);
        return instead ?? done;
    }

    private static async Task<Result?> KeptAsync(AppDb db, Case one, Guid form, CancellationToken cancel) =>
        await WorkOnCase.DoneByAsync(db, one, form, cancel) is { } message ? new Result(one, message, []) : null;

    /// <summary>What somebody who answers must have seen: notes of colleagues stand in nobody's way.</summary>
    private static async Task<Result?> MeanwhileAsync(AppDb db, Case one, Input input, CancellationToken cancel)
    {
        if (one.Version == input.Version)
            return null;
        var said = await db.CaseMessages.AsNoTracking()
            .Where(m => m.CaseId == one.Id && m.Line > input.Seen && (m.Kind == MessageKind.FromCustomer || m.Kind == MessageKind.ToCustomer || m.Kind == MessageKind.Solved))
            .OrderBy(m => m.Line).ToListAsync(cancel);
        return said.Count > 0 ? new Result(one, null, said) : null;
    }
}
