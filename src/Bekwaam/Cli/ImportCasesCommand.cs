using System.CommandLine;
using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Cli;

/// <summary><c>import cases FILE</c>: dry run or import of an event log or a list of cases, by the same job as the pages.</summary>
internal static class ImportCasesCommand
{
    private const int RefusalsShown = 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private static readonly Argument<FileInfo> Log = new Argument<FileInfo>("FILE") { Description = "CSV or TSV: a row an event, or a row a case." }.NotAnOption();

    private static readonly Option<FileInfo?> Map = new("--map") { Description = "JSON file that says what the columns and activities are (docs/cases-import.md); guessed without it.", HelpName = "MAP" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read the file, report, and write nothing." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the map and the report as JSON." };

    public static Command Create()
    {
        var cases = new Command("cases", "Import cases from an event log, or from a list with a row a case.") { Log, Map, DryRun, Json };
        cases.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return cases;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(Log);
        if (new[] { file, parsed.GetValue(Map) }.FirstOrDefault(f => f is { Exists: false }) is { } absent)
            return await parsed.RefuseAsync($"There is no file {absent}.");
        var map = parsed.GetValue(Map) is { } mapFile ? await File.ReadAllTextAsync(mapFile.FullName, cancel) : null;
        await using var app = WebApp.Build(parsed.Installation(), builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        var (database, clock) = (app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<TimeProvider>());
        var prepared = await PrepareDatabase.RunAsync(database, clock.GetUtcNow(), cancel);
        if (!prepared.Done)
            return await parsed.RefuseAsync(prepared.Refusal);
        await using var content = file.OpenRead();
        if (!content.CanSeek)
            return await parsed.RefuseAsync($"{file} can be read only once, and it takes more: save it as a file first.");
        var received = await new ReceiveCases(database).RunAsync(content, file.Name, map, null, clock.GetUtcNow(), cancel);
        if (!received.Done)
            return await parsed.RefuseAsync($"{file.Name}: {received.Refusal}");
        if (received.Value.Earlier is { } earlier)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(Text("{0}: this very file is in already, as import {1}.", file.Name, earlier));
        await using (var db = database.Open())
        {
            var asked = parsed.GetValue(DryRun)
                ? await StartCaseImport.CheckAsync(db, received.Value.Number, clock.GetUtcNow(), cancel)
                : await StartCaseImport.ImportAsync(db, received.Value.Number, clock.GetUtcNow(), cancel);
            if (!asked.Done)
                return await parsed.RefuseAsync(asked.Refusal);
        }

        var import = await WaitAsync(app.Services, received.Value.Number, cancel);
        await ReportAsync(parsed, database, import, received.Value.Guess, cancel);
        return import.State is CaseImportState.Completed or CaseImportState.Checked ? 0 : 1;
    }

    /// <summary>Works off the queue until the import has come to rest; a program that serves meanwhile may do the work just as well.</summary>
    private static async Task<CaseImport> WaitAsync(IServiceProvider services, int number, CancellationToken cancel)
    {
        var (database, runner, clock) = (services.GetRequiredService<IDatabase>(), services.GetRequiredService<JobRunner>(), services.GetRequiredService<TimeProvider>());
        while (true)
        {
            var worked = await Task.Run(() => runner.RunOneAsync(cancel), cancel);
            await using var db = database.Open();
            var import = await db.CaseImports.AsNoTracking().SingleAsync(i => i.Number == number, cancel);
            if (import.State is not (CaseImportState.Checking or CaseImportState.Running))
                return import;
            var payload = StoredJson.Write(new CaseImportJob(number));
            if (await db.Jobs.Where(j => j.Payload == payload && j.Kind.StartsWith("cases.import.") && j.LastError != null).Select(j => j.LastError).FirstOrDefaultAsync(cancel) is { } error)
                throw new IOException($"The import was broken off: {error} It is tried again at the next start.");
            if (!worked)
                await Task.Delay(Look, clock, cancel);
        }
    }

    private static async Task ReportAsync(ParseResult parsed, IDatabase database, CaseImport import, LogGuess guess, CancellationToken cancel)
    {
        var report = import.Report is null ? null : StoredJson.Read<CaseImportReport>(import.Report);
        var failure = import.Failure is null ? null : StoredJson.Read<Reason>(import.Failure);
        if (parsed.GetValue(Json))
        {
            await parsed.LineAsync(StoredJson.Write(new { import.Number, import.FileName, import.State, import.LogEnd, guess.Map, guess.Activities, Failure = failure?.ToString(), Report = report }));
            return;
        }

        if (failure is not null)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{import.FileName}: {failure}");
        if (guess.Ambiguous)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(Text("{0}: days and months could be the other way round; they were read as {1}.", import.FileName, guess.Map.Times));
        if (report is not null)
        {
            await parsed.LineAsync(Text("{0}: {1:N0} rows; {2:N0} cases with {3:N0} events from {4:yyyy-MM-dd} to {5:yyyy-MM-dd HH:mm}Z; {6:N0} open at the end, {7:N0} opened again, {8:N0} rows refused.",
                import.FileName, report.Rows, report.Cases, report.Events, report.From, report.Until, report.Open, report.Reopened, report.Refused));
            await parsed.LineAsync("Columns: " + string.Join(", ", ColumnsOf(guess.Map)) + Text("; times as {0}, zone {1}.", guess.Map.Times, guess.Map.Zone));
            foreach (var name in guess.Map.Close)
                await parsed.LineAsync(guess.Activities.FirstOrDefault(a => a.Name == name) is { } activity ? Text("Closes a case: {0} (the last event in {1:P1} of its {2:N0} cases).", name, activity.Share, activity.Cases) : $"Closes a case: {name}.");
            foreach (var reason in report.Reasons)
                await parsed.LineAsync(Text("{0,9:N0} × {1}", reason.Count, reason.Reason));
        }

        await using var db = database.Open();
        await foreach (var error in db.CaseImportErrors.Where(e => e.Import == import.Number).OrderBy(e => e.Number).Take(RefusalsShown).AsAsyncEnumerable().WithCancellation(cancel))
            await parsed.InvocationConfiguration.Error.WriteLineAsync(Text("line {0}: {1} ({2})", error.Line, StoredJson.Read<Reason>(error.Reason), error.Row.ReplaceLineEndings(" ")));
        await parsed.LineAsync(import.State switch
        {
            CaseImportState.Completed => Text("Import {0} is done. Undo it on its page.", import.Number),
            CaseImportState.Checked => "Dry run: nothing was written.",
            _ => "Nothing was imported.",
        });
    }

    private static IEnumerable<string> ColumnsOf(LogMap map) =>
        typeof(LogColumns).GetProperties().Select(role => (role.Name, Column: role.GetValue(map.Columns) as string)).Where(pair => pair.Column is not null).Select(pair => $"{pair.Name} = {pair.Column}");

    private static string Text(string format, params object?[] args) => string.Format(CultureInfo.InvariantCulture, format, args);
}
