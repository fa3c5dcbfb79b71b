using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>The dry run of an import, as a job.</summary>
public sealed class CheckImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartImport.CheckKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new RunImport(database, new FileStore(database)).CheckAsync(job.Read<ImportJob>().Number, await ImportJobs.WorkAsync(database, job, cancel), cancel);
}

/// <summary>An import, as a job.</summary>
public sealed class RunImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartImport.ImportKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new RunImport(database, new FileStore(database)).RunAsync(job.Read<ImportJob>().Number, await ImportJobs.WorkAsync(database, job, cancel), cancel);
}

/// <summary>The undoing of an import, as a job.</summary>
public sealed class UndoImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartImport.UndoKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new UndoImport(database).RunAsync(job.Read<ImportJob>().Number, await ImportJobs.WorkAsync(database, job, cancel), cancel);
}

internal static class ImportJobs
{
    /// <summary>Days are the organisation's; before it is set up, the usual ones.</summary>
    public static async Task<ImportWork> WorkAsync(IDatabase database, JobContext job, CancellationToken cancel)
    {
        await using var db = database.Open();
        var zone = (await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone;
        return new ImportWork(job.Clock, TimeZoneInfo.FindSystemTimeZoneById(zone), job.HoldAsync);
    }
}
