using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>What the jobs of imports are asked to do.</summary>
public sealed record RelationImportJob(int Number);

/// <summary>Asks for the steps of an import; each is a job, and jobs of one lane run one after the other.</summary>
public static class StartRelationImport
{
    public const string CheckKind = "relations.import.check";
    public const string ImportKind = "relations.import.run";
    public const string UndoKind = "relations.import.undo";
    private const string Lane = "relations.import";

    /// <summary>Whether an import can be checked or run from here.</summary>
    public static bool CanRun(RelationImportState state) => state is RelationImportState.Received or RelationImportState.Checked or RelationImportState.Failed;

    public static Task<Outcome<RelationImport>> CheckAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, CheckKind, RelationImportState.Checking, CanRun, now, cancel);

    public static Task<Outcome<RelationImport>> ImportAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, ImportKind, RelationImportState.Running, CanRun, now, cancel);

    public static Task<Outcome<RelationImport>> UndoAsync(AppDb db, int number, DateTimeOffset now, CancellationToken cancel) =>
        AskAsync(db, number, UndoKind, RelationImportState.Undoing, state => state is RelationImportState.Completed, now, cancel);

    private static async Task<Outcome<RelationImport>> AskAsync(
        AppDb db, int number, string kind, RelationImportState state, Func<RelationImportState, bool> from, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.RelationImports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return new Reason("There is no import {0}.", number);
        if (!from(import.State))
            return new Reason("Somebody was first: import {0} is in another state by now.", number);
        import.State = state;
        import.BytesDone = 0;
        import.Failure = null;
        JobQueue.Enqueue(db, kind, new RelationImportJob(number), now, lane: Lane);
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

/// <summary>The dry run of an import, as a job.</summary>
public sealed class CheckRelationImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartRelationImport.CheckKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new RunRelationImport(database, new FileStore(database)).CheckAsync(job.Read<RelationImportJob>().Number, await RelationImportJobs.WorkAsync(database, job, cancel), cancel);
}

/// <summary>An import, as a job.</summary>
public sealed class RunRelationImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartRelationImport.ImportKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new RunRelationImport(database, new FileStore(database)).RunAsync(job.Read<RelationImportJob>().Number, await RelationImportJobs.WorkAsync(database, job, cancel), cancel);
}

/// <summary>The undoing of an import, as a job.</summary>
public sealed class UndoRelationImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartRelationImport.UndoKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new UndoRelationImport(database).RunAsync(job.Read<RelationImportJob>().Number, await RelationImportJobs.WorkAsync(database, job, cancel), cancel);
}

internal static class RelationImportJobs
{
    /// <summary>Days are the organisation's; before it is set up, the usual ones.</summary>
    public static async Task<RelationImportWork> WorkAsync(IDatabase database, JobContext job, CancellationToken cancel)
    {
        await using var db = database.Open();
        var zone = (await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone;
        return new RelationImportWork(job.Clock, TimeZoneInfo.FindSystemTimeZoneById(zone), job.HoldAsync);
    }
}
