using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>What the work on an import needs from whoever runs it.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Zone">Decides in which year a case was opened.</param>
/// <param name="HoldAsync">Called in every transaction before it is committed: throws when somebody else runs this import by now.</param>
public sealed record CaseImportWork(TimeProvider Clock, TimeZoneInfo Zone, Func<AppDb, CancellationToken, Task> HoldAsync)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>For whoever runs it alone.</summary>
    public static CaseImportWork Alone(TimeProvider clock, TimeZoneInfo zone) => new(clock, zone, (_, _) => Task.CompletedTask);

    internal static async Task<CaseImportWork> OfAsync(IDatabase database, JobContext job, CancellationToken cancel)
    {
        await using var db = database.Open();
        var zone = (await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone;
        return new CaseImportWork(job.Clock, TimeZoneInfo.FindSystemTimeZoneById(zone), job.HoldAsync);
    }
}

/// <summary>The dry run of an import, as a job.</summary>
public sealed class CheckCaseImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartCaseImport.CheckKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new RunCaseImport(database).CheckAsync(job.Read<CaseImportJob>().Number, await CaseImportWork.OfAsync(database, job, cancel), cancel);
}

/// <summary>An import, as a job.</summary>
public sealed class RunCaseImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartCaseImport.ImportKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new RunCaseImport(database).RunAsync(job.Read<CaseImportJob>().Number, await CaseImportWork.OfAsync(database, job, cancel), cancel);
}

/// <summary>The undoing of an import, as a job.</summary>
public sealed class UndoCaseImportJob(IDatabase database) : IJobHandler
{
    public string Kind => StartCaseImport.UndoKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel) =>
        await new UndoCaseImport(database).RunAsync(job.Read<CaseImportJob>().Number, await CaseImportWork.OfAsync(database, job, cancel), cancel);
}
