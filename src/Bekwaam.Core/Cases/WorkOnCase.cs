using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>
/// One change of one case, whole or not at all. When somebody else was first, it is tried again on the case as it is by then:
/// whether what they did stands in the way is for the change to say.
/// </summary>
internal static class WorkOnCase
{
    internal static readonly Reason NotThere = new Reason("There is no such case.");
    internal static readonly Reason IsSolved = new Reason("This case is solved. Open it again first.");
    internal static readonly Reason IsMerged = new Reason("This case was merged with another. Go on there, or take it apart again first.");
    internal static readonly Reason NoText = new Reason("Write something first.");
    internal static readonly Reason TextTooLong = new Reason("Longer than {0} characters.", CaseThread.LongestText);

    private const int Attempts = 5;

    /// <param name="db">A unit of work of the caller's, with nothing in it.</param>
    /// <param name="id">Which case.</param>
    /// <param name="change">Refuses, or changes what is tracked; may be called more than once.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<T>> RunAsync<T>(AppDb db, Guid id, Func<Case, Task<Outcome<T>>> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.Cases.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } one)
                return NotThere;
            if (one.MergedInto is not null)
                return IsMerged;
            var outcome = await change(one);
            if (!outcome.Done)
                return outcome;
            // Every change counts as one, also one that only adds a line: whoever looks at the case learns of it.
            db.Entry(one).State = EntityState.Modified;
            try
            {
                await db.SaveChangesAsync(cancel);
                return outcome;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else was first, or this very form: both are seen on the next look.
            }
        }
    }

    /// <summary>What this form did when it was sent before: a browser that lost its answer sends it again, and that counts once.</summary>
    public static async Task<CaseMessage?> DoneByAsync(AppDb db, Case one, Guid? form, CancellationToken cancel) =>
        form is null ? null : await db.CaseMessages.AsNoTracking().SingleOrDefaultAsync(m => m.FormKey == form && m.CaseId == one.Id, cancel);

    /// <summary>The earliest promise that is open, those of this unit of work included.</summary>
    public static async Task SettleDueAsync(AppDb db, Case one, CancellationToken cancel)
    {
        one.DueAt = (await PromisesAsync(db, one, cancel)).Where(p => p.State is PromiseState.Open).Select(p => p.DueAt).DefaultIfEmpty(Case.NothingDue).Min();
    }

    /// <summary>All promises of a case, as this unit of work has them; read once for as long as it has the case.</summary>
    public static async Task<IReadOnlyList<Promise>> PromisesAsync(AppDb db, Case one, CancellationToken cancel)
    {
        // Of a case that is not there yet there are none but those of this unit of work.
        if (!one.HasPromisesAtHand && db.Entry(one).State is not EntityState.Added)
            await db.Promises.Where(p => p.CaseId == one.Id).LoadAsync(cancel);
        one.HasPromisesAtHand = true;
        return [.. db.ChangeTracker.Entries<Promise>().Where(entry => entry.Entity.CaseId == one.Id && entry.State is not (EntityState.Deleted or EntityState.Detached)).Select(entry => entry.Entity)];
    }

    /// <summary>Text that is needed: null when it is fine.</summary>
    public static Reason? Check(string? text) =>
        string.IsNullOrWhiteSpace(text) ? NoText : text.Length > CaseThread.LongestText ? TextTooLong : null;

    public static void Turn(Case one, CaseState to, DateTimeOffset now)
    {
        if (one.State == to)
            return;
        one.State = to;
        one.StateSince = now;
    }
}
