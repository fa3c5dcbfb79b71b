using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>What the jobs of imports are asked to do.</summary>
public sealed record CaseImportJob(int Number);

/// <summary>Asks for the steps of an import; each is a job, and jobs of one lane run one after the other.</summary>
public static class StartCaseImport
{
    public const string CheckKind = "cases.import.check";
    public const string ImportKind = "cases.import.run";
    public const string UndoKind = "cases.import.undo";
    private const string Lane = "cases.import";

    /// <summary>Whether an import can be checked or run from here.</summary>
    public static bool CanRun(CaseImportState state) => state is CaseImportState.Received or CaseImportState.Checked or CaseImportState.Failed;

    public static Task<Outcome<CaseImport>> CheckAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, CheckKind, CaseImportState.Checking, CanRun, now, cancel);

    public static Task<Outcome<CaseImport>> ImportAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, ImportKind, CaseImportState.Running, CanRun, now, cancel);

    public static Task<Outcome<CaseImport>> UndoAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, UndoKind, CaseImportState.Undoing, state => state is CaseImportState.Completed, now, cancel);

    private static async Task<Outcome<CaseImport>> AskAsync(
        AppDb db, int number, string kind, CaseImportState state, Func<CaseImportState, bool> from, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.CaseImports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return new Reason("There is no import {0}.", number);
        if (!from(import.State))
            return new Reason("Somebody was first: import {0} is in another state by now.", number);
        if (state is CaseImportState.Running && await ReceiveCases.EarlierAsync(db, import, cancel) is { } earlier)
            return new Reason("This very file is in already, as import {0}. Undo that one first.", earlier);
        import.State = state;
        import.BytesDone = 0;
        import.Failure = null;
        JobQueue.Enqueue(db, kind, new CaseImportJob(number), now, lane: Lane);
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
