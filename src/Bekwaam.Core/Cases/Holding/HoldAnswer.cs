using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Holding;

/// <summary>Holds an answer for a moment, and takes it back as if it had not been given: its writer gets the text again.</summary>
public static class HoldAnswer
{
    private static readonly Reason Final = new Reason("This answer can no longer be taken back: its time is over, or somebody went on from it.");

    /// <summary>In the unit of work that keeps the answer.</summary>
    internal static async Task KeepAsync(AppDb db, Case one, CaseMessage answer, BeforeAnswer before, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        var seconds = (await AnswerWindow.ReadAsync(db, cancel)).Seconds;
        var held = await db.HeldAnswers.FindAsync([one.Id], cancel);
        if (held is null)
            db.HeldAnswers.Add(held = new HeldAnswer { CaseId = one.Id, Before = "" });
        (held.MessageId, held.By, held.Until, held.Before) = (answer.Id, by, now.AddSeconds(seconds), StoredJson.Write(before));
        // Saving raises it by one.
        held.Version = one.Version + 1;
    }

    /// <summary>What this colleague can still take back in this case; null when there is nothing.</summary>
    public static Task<HeldAnswer?> FindAsync(AppDb db, Case one, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(one);
        return db.HeldAnswers.AsNoTracking().SingleOrDefaultAsync(h => h.CaseId == one.Id && h.By == by && h.Until > now && h.Version == one.Version, cancel);
    }

    /// <returns>The answer as it was; it is no longer in the case.</returns>
    public static async Task<Outcome<CaseMessage>> TakeBackAsync(AppDb db, Guid id, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Cases.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } one)
            return WorkOnCase.NotThere;
        // Once a customer was asked how it went, the answer is known to be with them.
        if (await FindAsync(db, one, by, now, cancel) is not { } held || await db.CaseInvitations.AnyAsync(i => i.CaseId == id, cancel))
            return Final;
        var answer = await db.CaseMessages.AsNoTracking().SingleAsync(m => m.Id == held.MessageId, cancel);
        await StoredJson.Read<BeforeAnswer>(held.Before).PutBackAsync(db, one, cancel);
        db.HeldAnswers.Remove(held);
        try
        {
            await db.SaveChangesAsync(cancel);
            await IndexCases.RenewAsync(db, one, cancel);
            await transaction.CommitAsync(cancel);
            return answer;
        }
        catch (DbUpdateException)
        {
            return Final;
        }
    }
}
