using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>What the jobs of imports are asked to do.</summary>
public sealed record ImportJob(int Number);

/// <summary>Asks for the dry run, the import or its undoing; a job does it, one at a time.</summary>
public static class StartImport
{
    public const string CheckKind = "answers.check";
    public const string ImportKind = "answers.import";
    public const string UndoKind = "answers.undo";

    /// <summary>One import at a time: they add to the same surveys and rollups.</summary>
    public const string Lane = "answers";

    public static Task<Outcome<Import>> CheckAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, CheckKind, ImportState.Checking, [ImportState.Mapping, ImportState.Checked, ImportState.Failed, ImportState.Undone], now, cancel);

    /// <summary>
    /// A dry run may go before it but need not: the import judges the same way and leaves nothing behind when it refuses.
    /// </summary>
    public static Task<Outcome<Import>> ImportAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, ImportKind, ImportState.Running, [ImportState.Mapping, ImportState.Checked], now, cancel);

    /// <summary>Refused while later imports rest on what this one brought.</summary>
    public static async Task<Outcome<Import>> UndoAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        await UndoImport.RefuseAsync(db, number, cancel) is { } refusal
            ? refusal
            : await AskAsync(db, number, UndoKind, ImportState.Undoing, [ImportState.Completed], now, cancel);

    private static async Task<Outcome<Import>> AskAsync(
        AppDb db, int number, string kind, ImportState state, ImportState[] from, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return new Reason("There is no import {0}.", number);
        if (!from.Contains(import.State))
            return new Reason("Somebody was first: import {0} is in another state by now.", number);
        import.State = state;
        import.BytesDone = 0;
        import.Failure = null;
        JobQueue.Enqueue(db, kind, new ImportJob(number), now, lane: Lane);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Reason("Somebody was first: import {0} is in another state by now.", number);
        }

        return import;
    }
}
