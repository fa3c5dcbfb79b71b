using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases;

/// <summary>Says that what the customer came with is solved. Not as long as something promised in it is still to be done.</summary>
public static class SolveCase
{
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which case.</param>
    /// <param name="how">How, for colleagues; may be left out.</param>
    /// <param name="by">Who solves it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static Task<Outcome<Case>> RunAsync(AppDb db, Guid id, string? how, Guid by, DateTimeOffset now, CancellationToken cancel) => RunAsync(db, id, how, null, by, now, cancel);

    /// <inheritdoc cref="RunAsync(AppDb, Guid, string?, Guid, DateTimeOffset, CancellationToken)"/>
    /// <param name="form">Sent twice, it is solved once.</param>
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, string? how, Guid? form, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (how?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (!one.IsOpen)
            {
                // A colleague was first: how it was solved in these words is kept beside theirs.
                if (!string.IsNullOrWhiteSpace(how) && await WorkOnCase.DoneByAsync(db, one, form, cancel) is null)
                    CaseThread.Add(db, one, MessageKind.Note, by, now, how, form: form);
                return one;
            }

            return await ApplyAsync(db, one, by, now, cancel, how, form) is { } refused ? refused : one;
        }, cancel);
    }

    /// <param name="db">The unit of work.</param>
    /// <param name="one">Tracked.</param>
    /// <param name="by">The colleague, or null when the customer says so.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="how">In words.</param>
    /// <param name="form">Sent twice, it is solved once.</param>
    internal static async Task<Reason?> ApplyAsync(AppDb db, Case one, Guid? by, DateTimeOffset at, CancellationToken cancel, string? how = null, Guid? form = null)
    {
        if (await RefusedAsync(db, one, cancel) is { } refused)
            return refused;
        one.FirstAnswerAt ??= at;
        await SettlePromise.KeepByRuleAsync(db, one, by, at, cancel, PromiseKind.FirstAnswer, PromiseKind.Solution, PromiseKind.Acknowledgement, PromiseKind.Decision);
        one.SolvedAt = at;
        one.SolvedBy = by;
        if (one.OwnerId is null && by is not null)
            await PassOn.GiveAsync(db, one, by, cancel);
        WorkOnCase.Turn(one, CaseState.Solved, at);
        CaseThread.Add(db, one, MessageKind.Solved, by, at, how, form: form);
        await WorkOnCase.SettleDueAsync(db, one, cancel);
        return null;
    }

    /// <summary>What stands in the way of calling it solved; null when nothing does.</summary>
    internal static async Task<Reason?> RefusedAsync(AppDb db, Case one, CancellationToken cancel)
    {
        if (await WorkOnComplaint.MaySolveAsync(db, one, cancel) is { } undecided)
            return undecided;
        if ((await WorkOnCase.PromisesAsync(db, one, cancel)).FirstOrDefault(p => p is { State: PromiseState.Open, Kind: PromiseKind.Callback or PromiseKind.Other }) is { } open)
            return open.Text is { } text ? new Reason("Something is promised in this case: {0}. Keep it or withdraw it first.", text) : new Reason("A callback is promised in this case. Keep it or withdraw it first.");
        return null;
    }
}
