using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.ByCustomer;

/// <summary>
/// Keeps what a customer adds to a case of theirs. A solved one is opened again, or, when that is too long ago, a new one goes on
/// from it. That it is theirs, the caller has asked.
/// </summary>
public static class HearCustomer
{
    /// <param name="Form">Sent twice, it is kept once.</param>
    /// <param name="Text">In their own words; may be left out when they say that it does not work.</param>
    /// <param name="Channel">How it came.</param>
    /// <param name="DoesNotWork">They say that what was called solved is not.</param>
    public sealed record Input(Guid Form, string? Text, ChannelKind Channel, bool DoesNotWork = false);

    /// <param name="Case">Where it stands by now: another than before when a new one was opened.</param>
    /// <param name="Line">What was kept.</param>
    public sealed record Result(Case Case, CaseMessage Line);

    public static async Task<Outcome<Result>> RunAsync(AppDb db, Guid id, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (!input.DoesNotWork && WorkOnCase.Check(input.Text) is { } wrong)
            return wrong;
        if (input.Text?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        if (await KeptAsync(db, id, input.Form, cancel) is { } kept)
            return kept;
        var days = (await PromiseRules.ReadAsync(db, cancel)).ReopenDays;
        Case? old = null;
        var outcome = await WorkOnCase.RunAsync<Result>(db, id, async one =>
        {
            if (await WorkOnCase.DoneByAsync(db, one, input.Form, cancel) is { } before)
                return new Result(one, before);
            if (!one.IsOpen && now >= one.SolvedAt!.Value.AddDays(days))
            {
                old = one;
                return WorkOnCase.IsSolved;
            }

            var line = Say(db, one, input, now);
            if (!one.IsOpen)
                ReopenCase.Apply(db, one, null, now);
            else
                WorkOnCase.Turn(one, CaseState.WaitsForUs, now);
            await WorkOnCase.SettleDueAsync(db, one, cancel);
            return new Result(one, line);
        }, cancel);
        if (old is not { } from)
            return outcome;
        return await OpenNewAsync(db, from, input, now, cancel);
    }

    internal static CaseMessage Say(AppDb db, Case one, Input input, DateTimeOffset now) =>
        CaseThread.AddWith(db, one, MessageKind.FromCustomer, null, now, new CaseThread.Said(null, false), input.Text, input.Channel, input.Form);

    /// <summary>The same form, in this case or in the one that went on from it; a key of elsewhere leads nowhere.</summary>
    private static async Task<Result?> KeptAsync(AppDb db, Guid id, Guid form, CancellationToken cancel) =>
        await db.CaseMessages.AsNoTracking().SingleOrDefaultAsync(m => m.FormKey == form, cancel) is { } line
            && await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == line.CaseId && (c.Id == id || c.FollowsId == id), cancel) is { } one
            ? new Result(one, line) : null;

    private static async Task<Outcome<Result>> OpenNewAsync(AppDb db, Case from, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var opened = await OpenCase.RunAsync(
            db, new OpenCase.Input(from.Kind, from.Subject, input.Text, from.Impact, input.Channel, from.RelationId, from.PersonId, from.Caller, from.Product, null, from.LocationId, from.Id), null, now, cancel);
        if (!opened.Done)
            return opened.Refusal;
        opened.Value.Confidential = from.Confidential;
        opened.Value.AboutId = from.AboutId;
        var line = Say(db, opened.Value, input, now);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new Result(opened.Value, line);
        }
        catch (DbUpdateException)
        {
            // The same form at the same moment.
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            if (await KeptAsync(db, from.Id, input.Form, cancel) is { } kept)
                return kept;
            throw;
        }
    }
}
