using System.CommandLine;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Cli;

/// <summary><c>import answers FILE --map MAP</c>: dry run or import of a file, by the same job as the pages.</summary>
internal static class ImportAnswersCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "CSV file with answers." };

    private static readonly Option<FileInfo> Map = new("--map")
    {
        Description = "JSON file that says what the columns are (docs/import.md).",
        HelpName = "MAP",
        Required = true,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read the whole file, report, and write nothing." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON." };

    public static Command Create()
    {
        var answers = new Command("answers", "Import a file of answers to a survey.") { File, Map, DryRun, Json };
        answers.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return new Command("import", "Bring in what was recorded elsewhere.") { answers, ImportRelationsCommand.Create(), ImportCasesCommand.Create() };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (file, mapFile) = (parsed.GetRequiredValue(File), parsed.GetRequiredValue(Map));
        if (new[] { file, mapFile }.FirstOrDefault(f => !f.Exists) is { } absent)
            return await RefuseAsync(parsed, Directory.Exists(absent.FullName) ? $"{absent} is a folder, not a file." : $"There is no file {absent}.");
        await using var content = file.OpenRead();
        if (!content.CanSeek)
            return await RefuseAsync(parsed, $"{file} can be read only once, and it takes twice: save it as a file first.");
        var reading = ReadAnswerMap.Run(await System.IO.File.ReadAllTextAsync(mapFile.FullName, cancel));
        if (reading.Map is not { } map)
            return await RefuseAsync(parsed, [.. reading.Mistakes.Select(m => $"{mapFile.Name}: {m}")]);

        await using var app = WebApp.Build(parsed.Installation(), builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        var (database, clock) = (app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<TimeProvider>());
        var prepared = await PrepareDatabase.RunAsync(database, clock.GetUtcNow(), cancel);
        if (!prepared.Done)
            return await RefuseAsync(parsed, prepared.Refusal.ToString());
        await TellUnfinishedAsync(parsed, database, cancel);

        var received = await new ReceiveFile(database).RunAsync(content, file.Name, WriteAnswerMap.Run(map), null, clock.GetUtcNow(), cancel);
        if (!received.Done)
            return await RefuseAsync(parsed, $"{file.Name}: {received.Refusal}");
        var work = new WaitForImport(app.Services, received.Value.Number);
        try
        {
            return await ImportAsync(parsed, work, database, clock, cancel);
        }
        catch (ImportStoppedException stopped)
        {
            return await RefuseAsync(parsed, $"The import was broken off: {stopped.Message}", "Nothing of it counts. The next start of serve or the next import tries it again; doctor tells what is wrong.");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync("Stopped. Nothing of it counts; the next start of serve or the next import finishes it or clears it away.");
            return 1;
        }
    }

    private static async Task<int> ImportAsync(ParseResult parsed, WaitForImport work, IDatabase database, TimeProvider clock, CancellationToken cancel)
    {
        var dry = parsed.GetValue(DryRun);
        await using (var db = database.Open())
            await (dry ? StartImport.CheckAsync(db, work.Number, clock.GetUtcNow(), cancel) : StartImport.ImportAsync(db, work.Number, clock.GetUtcNow(), cancel));
        var import = await work.RunAsync(dry ? "Dry run" : "Import", cancel);
        await using (var db = database.Open())
            await new ImportReportText(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).WriteAsync(db, import, parsed.GetValue(Json), cancel);
        if (import.State is not ImportState.Completed)
            await new DiscardImport(database).RunAsync(work.Number, cancel);
        return import.State is ImportState.Completed or ImportState.Checked ? 0 : 1;
    }

    /// <summary>An import that was broken off is never finished in silence.</summary>
    private static async Task TellUnfinishedAsync(ParseResult parsed, IDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        var unfinished = await db.Imports.Where(i => i.State == ImportState.Running || i.State == ImportState.Undoing || i.State == ImportState.Checking)
            .OrderBy(i => i.Number).ToListAsync(cancel);
        foreach (var import in unfinished)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Import {import.Number} ({import.FileName}) is not finished; it counts for nothing until it is. It goes first.");
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, params string[] lines)
    {
        foreach (var line in lines)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(line);
        return 1;
    }
}
