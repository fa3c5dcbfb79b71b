using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>
/// Writes a contact with a customer down: their own words and feeling first, then what was done. It opens a case, also one that
/// is solved at once, or goes on with one that they have: then nothing that was said is asked again.
/// </summary>
public static class RecordMoment
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private static readonly PerEngine<Func<AppDb, Guid, CancellationToken, Task<Guid?>>> RecordedBy = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid form, CancellationToken _) => db.Moments.Where(m => m.FormKey == form).Select(m => (Guid?)m.CaseId).SingleOrDefault()));

    /// <param name="Form">Sent twice, it is recorded once.</param>
    /// <param name="RelationId">Null for somebody unknown.</param>
    /// <param name="PersonId">Who of them, when it is somebody who acts for the relation.</param>
    /// <param name="Caller">The name of somebody unknown.</param>
    /// <param name="At">When it was; null for now.</param>
    /// <param name="Words">What the customer said, in their own words.</param>
    /// <param name="About">A case of theirs that it is about; null opens one.</param>
    /// <param name="Done">What was answered or done.</param>
    /// <param name="Promise">With <see cref="MomentOutcome.Promise"/>.</param>
    /// <param name="Help">With <see cref="MomentOutcome.Consultation"/> and <see cref="MomentOutcome.Transfer"/>.</param>
    /// <param name="Minutes">How long it took.</param>
    public sealed record Input(
        Guid Form, Guid? RelationId, Guid? PersonId, string? Caller, ChannelKind Channel, bool Inward, DateTimeOffset? At, string? Words, Feeling? Feeling,
        bool AskedTwice, CaseNumber? About, CaseKind Kind, string? Subject, CaseImpact Impact, string? Product, MomentOutcome Outcome, string? Done,
        MakePromise.Input? Promise, HelpNeeded? Help, Guid? LocationId, int? Minutes);

    public static async Task<Outcome<Case>> RunAsync(AppDb db, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Check(input, now) is { } wrong)
            return wrong;
        try
        {
            return await TryAsync(db, input, by, now, cancel);
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            // This very form at the same time, or somebody else in the case that it goes on with: either is seen on the second look.
            db.ChangeTracker.Clear();
            return await TryAsync(db, input, by, now, cancel);
        }
    }

    private static Reason? Check(Input input, DateTimeOffset now)
    {
        if (input.Words?.Length > CaseThread.LongestText || input.Done?.Length > CaseThread.LongestText)
            return WorkOnCase.TextTooLong;
        if (input.At > now || input.At < now - Longest)
            return new Reason("The time of the contact lies in the future, or more than a year back.");
        if (input.Minutes is < 0 or > 24 * 60)
            return new Reason("Minutes: a whole number from 0 to {0}.", 24 * 60);
        if (!Enum.IsDefined(input.Kind) || !Enum.IsDefined(input.Channel) || !Enum.IsDefined(input.Impact) || !Enum.IsDefined(input.Outcome) || input.Feeling is { } feeling && !Enum.IsDefined(feeling))
            return new Reason("Choose a kind, a way, and what was done.");
        return input.Outcome switch
        {
            MomentOutcome.Promise => input.Promise is null ? new Reason("Say what was promised, and before when.") : MakePromise.Check(input.Promise, now),
            MomentOutcome.Consultation or MomentOutcome.Transfer => input.Help is null ? HelpNeeded.Nobody : null,
            _ => null,
        };
    }

    private static async Task<Outcome<Case>> TryAsync(AppDb db, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        // Asked before one's turn to write comes: the same form at the same moment is refused by the database, and seen on the second look.
        if (await RecordedBy.For(db)(db, input.Form, cancel) is { } recorded)
            return await db.Cases.SingleAsync(c => c.Id == recorded, cancel);
        if (input is { Help: { } help, Outcome: MomentOutcome.Consultation or MomentOutcome.Transfer } && await help.CheckAsync(db, by, input.Outcome is MomentOutcome.Transfer, cancel) is { } wrong)
            return wrong;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var at = input.At ?? now;
        var found = await CaseOfAsync(db, input, by, at, cancel);
        if (!found.Done)
            return found.Refusal;
        var one = found.Value;
        Write(db, one, input, by, at, now);
        if (await DoAsync(db, one, input, by, at, cancel) is { } refused)
            return refused;
        await WorkOnCase.SettleDueAsync(db, one, cancel);
        await db.SaveChangesAsync(cancel);
        // Beside the card: whoever edits it at this moment is not told of a change that is none of theirs.
        foreach (var touched in new[] { one.RelationId, one.PersonId }.OfType<Guid>())
            await db.Relations.Where(r => r.Id == touched && (r.LastContactAt == null || r.LastContactAt < at)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastContactAt, at), cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return one;
    }

    private static async Task<Outcome<Case>> CaseOfAsync(AppDb db, Input input, Guid by, DateTimeOffset at, CancellationToken cancel)
    {
        Guid? follows = null;
        if (input.About is { } number)
        {
            if (await FindCase.RunAsync(db, number, input.RelationId, input.PersonId, await OrganisationDay.OfAsync(db, at, cancel), cancel) is not { } theirs)
                return new Reason("Case {0} is not one of this relation.", number.ToString());
            var one = await db.Cases.SingleAsync(c => c.Id == theirs.Id, cancel);
            if (one.IsOpen || at < one.SolvedAt!.Value.AddDays((await PromiseRules.ReadAsync(db, cancel)).ReopenDays))
                return one;
            follows = one.Id;
        }

        // Whoever promises, asks or solves keeps it; what is only taken down goes to whom it belongs.
        var owner = input.Outcome is MomentOutcome.Case ? (Guid?)null : by;
        return await OpenCase.RunAsync(
            db,
            new OpenCase.Input(input.Kind, input.Subject, input.Words, input.Impact, input.Channel, input.RelationId, input.PersonId, input.Caller, input.Product, owner, input.LocationId, follows),
            by, at, cancel);
    }

    private static void Write(AppDb db, Case one, Input input, Guid by, DateTimeOffset at, DateTimeOffset now)
    {
        var moment = new Moment
        {
            Id = Guid.CreateVersion7(at),
            CaseId = one.Id,
            PersonId = input.PersonId,
            At = at,
            RecordedAt = now,
            By = by,
            Channel = input.Channel,
            Inward = input.Inward,
            Feeling = input.Feeling,
            Outcome = input.Outcome,
            LocationId = input.LocationId ?? one.LocationId,
            Minutes = (short?)input.Minutes,
            AskedTwice = input.AskedTwice,
            FormKey = input.Form,
        };
        db.Moments.Add(moment);
        if (!string.IsNullOrWhiteSpace(input.Words) || input.Feeling is not null || input.AskedTwice)
            CaseThread.AddWith(db, one, MessageKind.FromCustomer, by, at, new CaseThread.Said(input.Feeling, input.AskedTwice), input.Words, input.Channel);
        if (!one.IsOpen)
            ReopenCase.Apply(db, one, null, at);
        else if (input.Inward)
            WorkOnCase.Turn(one, CaseState.WaitsForUs, at);
    }

    private static async Task<Reason?> DoAsync(AppDb db, Case one, Input input, Guid by, DateTimeOffset at, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(input.Done))
        {
            // What is said while nothing is solved yet is for colleagues, unless it answers the customer.
            CaseThread.Add(db, one, input.Outcome is MomentOutcome.SolvedAtOnce ? MessageKind.ToCustomer : MessageKind.Note, by, at, input.Done, input.Outcome is MomentOutcome.SolvedAtOnce ? input.Channel : null);
        }

        switch (input.Outcome)
        {
            case MomentOutcome.SolvedAtOnce:
                // Put right while they spoke: without steps, and without a line that says more of them than they said.
                if (one.Kind is CaseKind.Complaint && await db.Complaints.FindAsync([one.Id], cancel) is { IsDecided: false } complaint)
                    complaint.SettledAt = at;
                return await SolveCase.ApplyAsync(db, one, by, at, cancel);
            case MomentOutcome.Promise:
                MakePromise.Apply(db, one, input.Promise!, by, at);
                return null;
            case MomentOutcome.Consultation:
                AskColleague.Apply(db, one, input.Help!, by, at);
                return null;
            case MomentOutcome.Transfer:
                await PassOn.ApplyAsync(db, one, input.Help!, by, at, cancel);
                return null;
            default:
                return null;
        }
    }
}
