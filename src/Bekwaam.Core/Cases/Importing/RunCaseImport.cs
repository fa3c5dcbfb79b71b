using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>
/// Reads a file with cases: as a dry run, which writes nothing but its report, or in earnest. Both go the same way, so that
/// they cannot differ. Cases go in by short transactions under the import's number; a run that was broken off is taken out
/// and begun again.
/// </summary>
public sealed class RunCaseImport(IDatabase database)
{
    private const int CasesAtOnce = 5_000;

    /// <summary>The dry run of an import in state <see cref="CaseImportState.Checking"/>.</summary>
    public Task CheckAsync(int number, CaseImportWork work, CancellationToken cancel) => RunAsync(number, CaseImportState.Checking, work, cancel);

    /// <summary>The import itself, in state <see cref="CaseImportState.Running"/>.</summary>
    public Task RunAsync(int number, CaseImportWork work, CancellationToken cancel) => RunAsync(number, CaseImportState.Running, work, cancel);

    private async Task RunAsync(int number, CaseImportState state, CaseImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        // A job may come twice: what is in another state by now is done.
        if (await db.CaseImports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number && i.State == state, cancel) is not { } import)
            return;
        if (state is CaseImportState.Running)
            await new UndoCaseImport(database).TakeOutAsync(number, work, cancel);
        var map = LogMap.Read(import.Map).Value;
        var read = await ReadAsync(import, map, work.Now, cancel);
        if (!read.Done)
        {
            await SettleAsync(number, CaseImportState.Failed, null, read.Refusal, null, work, cancel);
            return;
        }

        var log = read.Value;
        var failure = log.Rows == 0 ? new Reason("The file holds no cases.")
            : log.Events == 0 ? new Reason("None of the {0} rows can be imported; the reasons are listed.", log.Rows) : null;
        if (failure is null && state is CaseImportState.Running)
            await WriteAsync(import, map, log, work, cancel);
        await SettleAsync(number, failure is not null ? CaseImportState.Failed : state is CaseImportState.Running ? CaseImportState.Completed : CaseImportState.Checked, log, failure, ReportOf(log), work, cancel);
    }

    private async Task<Outcome<CaseLog>> ReadAsync(CaseImport import, LogMap map, DateTimeOffset now, CancellationToken cancel)
    {
        await using var file = await new FileStore(database).OpenAsync(import.FileHash, cancel)
            ?? throw new InvalidOperationException($"The file of import {import.Number} is not kept any more.");
        var opened = await LogFile.OpenAsync(file, map, cancel);
        return opened.Done ? await ReadCaseLog.RunAsync(opened.Value, map, now, cancel) : opened.Refusal;
    }

    private async Task WriteAsync(CaseImport import, LogMap map, CaseLog log, CaseImportWork work, CancellationToken cancel)
    {
        var cases = log.Cases.Values.OrderBy(one => one.Opened).ThenBy(one => one.Line).ToArray();
        var writer = new WriteCases(database, import.Number, map, log, work);
        await writer.NumberAsync(cases, cancel);
        var done = 0;
        foreach (var some in cases.Chunk(CasesAtOnce))
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await writer.RunAsync(db, some, cancel);
            done += some.Length;
            var bytes = import.BytesTotal * done / cases.Length;
            await db.CaseImports.Where(i => i.Number == import.Number).ExecuteUpdateAsync(set => set.SetProperty(i => i.BytesDone, bytes), cancel);
            await work.HoldAsync(db, cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private async Task SettleAsync(int number, CaseImportState state, CaseLog? log, Reason? failure, CaseImportReport? report, CaseImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.CaseImportErrors.Where(e => e.Import == number).ExecuteDeleteAsync(cancel);
        using (var rows = database.Bulk(db, "case_import_errors", "import", "number", "line", "field", "row", "reason"))
        {
            foreach (var error in log?.Refusals.Of(number) ?? [])
            {
                rows.StartRow();
                rows.Write(error.Import);
                rows.Write(error.Number);
                rows.Write(error.Line);
                rows.Write(error.Field);
                rows.Write(error.Row);
                rows.Write(error.Reason);
            }

            await rows.CompleteAsync(cancel);
        }

        var import = await db.CaseImports.SingleAsync(i => i.Number == number, cancel);
        import.State = state;
        import.BytesDone = import.BytesTotal;
        import.LogEnd = log?.Until;
        import.Report = report is null ? null : StoredJson.Write(report);
        import.Failure = failure is null ? null : StoredJson.Write(failure);
        import.CompletedAt = state is CaseImportState.Completed ? work.Now : null;
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static CaseImportReport ReportOf(CaseLog log) => new()
    {
        Rows = log.Rows,
        Events = log.Events,
        Cases = log.Cases.Count,
        Open = log.Cases.Values.Count(one => one.Solved is null),
        Reopened = log.Cases.Values.Count(one => one.Reopened > 0),
        Refused = log.Refusals.Count,
        From = log.From,
        Until = log.Until,
        Reasons = log.Refusals.Counts,
    };
}
