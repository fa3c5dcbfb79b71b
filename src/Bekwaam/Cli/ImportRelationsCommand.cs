using System.CommandLine;
using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Cli;

/// <summary><c>import relations FILE…</c>: dry run or import of files with contacts, by the same job as the pages.</summary>
internal static class ImportRelationsCommand
{
    private const int NotesShown = 20;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private static readonly Argument<FileInfo[]> Files = new Argument<FileInfo[]>("FILE") { Description = "vCard, CSV or JSON files with contacts.", Arity = ArgumentArity.OneOrMore }.NotAnOption();

    private static readonly Option<FileInfo?> Map = new("--map") { Description = "JSON file that says what the columns of a CSV file are (docs/relations-import.md).", HelpName = "MAP" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read the files, report, and write nothing." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the reports as JSON." };

    private static readonly Option<KnownContacts> Duplicates = new("--duplicates")
    {
        Description = "What to do with who is in the register already: skip, add (what is missing) or make (another).",
        HelpName = "skip|add|make",
        DefaultValueFactory = _ => KnownContacts.Skip,
    };

    private static readonly Option<RelationKind[]> Kind = new("--kind")
    {
        Description = "What the new relations are to us; may be given more than once.",
        HelpName = "KIND",
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var relations = new Command("relations", "Import contacts to the register of relations.") { Files, Map, DryRun, Json, Duplicates, Kind };
        relations.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return relations;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var files = parsed.GetRequiredValue(Files);
        if (files.Append(parsed.GetValue(Map)).FirstOrDefault(file => file is { Exists: false }) is { } absent)
            return await parsed.RefuseAsync($"There is no file {absent}.");
        var map = parsed.GetValue(Map) is { } mapFile ? await File.ReadAllTextAsync(mapFile.FullName, cancel) : null;
        await using var app = WebApp.Build(parsed.Installation(), builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        var (database, clock) = (app.Services.GetRequiredService<IDatabase>(), app.Services.GetRequiredService<TimeProvider>());
        var prepared = await PrepareDatabase.RunAsync(database, clock.GetUtcNow(), cancel);
        if (!prepared.Done)
            return await parsed.RefuseAsync(prepared.Refusal);
        var code = 0;
        foreach (var file in files)
            code = Math.Max(code, await ImportAsync(parsed, app.Services, file, map, cancel));
        return code;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, IServiceProvider services, FileInfo file, string? map, CancellationToken cancel)
    {
        var (database, clock) = (services.GetRequiredService<IDatabase>(), services.GetRequiredService<TimeProvider>());
        await using var content = file.OpenRead();
        if (!content.CanSeek)
            return await parsed.RefuseAsync($"{file} can be read only once, and it takes twice: save it as a file first.");
        var choices = new ContactChoices(parsed.GetValue(Duplicates), parsed.GetValue(Kind) ?? []);
        var received = await new ReceiveContacts(database).RunAsync(content, file.Name, map, choices, null, clock.GetUtcNow(), cancel);
        if (!received.Done)
            return await parsed.RefuseAsync($"{file.Name}: {received.Refusal}");
        if (!received.Value.IsKnown)
            return await parsed.RefuseAsync($"{file.Name}: none of the columns is called as names, mail addresses or organisations are. Say with --map what they hold.");
        var number = received.Value.Number;
        await using (var db = database.Open())
        {
            var asked = parsed.GetValue(DryRun)
                ? await StartRelationImport.CheckAsync(db, number, clock.GetUtcNow(), cancel)
                : await StartRelationImport.ImportAsync(db, number, clock.GetUtcNow(), cancel);
            if (!asked.Done)
                return await parsed.RefuseAsync(asked.Refusal);
        }

        var import = await WaitAsync(services, number, cancel);
        await ReportAsync(parsed, database, import, cancel);
        return import.State is RelationImportState.Completed or RelationImportState.Checked ? 0 : 1;
    }

    /// <summary>Works off the queue until the import has come to rest; a program that serves meanwhile may do the work just as well.</summary>
    private static async Task<RelationImport> WaitAsync(IServiceProvider services, int number, CancellationToken cancel)
    {
        var (database, runner, clock) = (services.GetRequiredService<IDatabase>(), services.GetRequiredService<JobRunner>(), services.GetRequiredService<TimeProvider>());
        while (true)
        {
            var worked = await Task.Run(() => runner.RunOneAsync(cancel), cancel);
            await using var db = database.Open();
            var import = await db.RelationImports.AsNoTracking().SingleAsync(i => i.Number == number, cancel);
            if (import.State is not (RelationImportState.Checking or RelationImportState.Running))
                return import;
            var payload = StoredJson.Write(new RelationImportJob(number));
            if (await db.Jobs.Where(j => j.Payload == payload && j.Kind.StartsWith("relations.import.") && j.LastError != null).Select(j => j.LastError).FirstOrDefaultAsync(cancel) is { } error)
                throw new IOException($"The import was broken off: {error} It is tried again at the next start.");
            if (!worked)
                await Task.Delay(Look, clock, cancel);
        }
    }

    private static async Task ReportAsync(ParseResult parsed, IDatabase database, RelationImport import, CancellationToken cancel)
    {
        var report = import.Report is null ? null : StoredJson.Read<RelationImportReport>(import.Report);
        var failure = import.Failure is null ? null : StoredJson.Read<Reason>(import.Failure);
        if (parsed.GetValue(Json))
        {
            await parsed.LineAsync(StoredJson.Write(new { import.Number, import.FileName, import.Format, import.State, Failure = failure?.ToString(), Report = report }));
            return;
        }

        if (failure is not null)
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"{import.FileName}: {failure}");
        if (report is not null)
        {
            await parsed.LineAsync(Text("{0}: {1:N0} entries; {2:N0} new, {3:N0} organisations of theirs, {4:N0} in the register already ({5:N0} with something to add), {6:N0} refused.",
                import.FileName, report.Entries, report.Made, report.Organisations, report.Known, report.Added, report.Refused));
            foreach (var reason in report.Reasons)
                await parsed.LineAsync(Text("{0,9:N0} × {1}", reason.Count, reason.Reason));
        }

        await using var db = database.Open();
        await foreach (var note in db.RelationImportNotes.Where(n => n.Import == import.Number && n.Kind == RelationImportNoteKind.Refused).OrderBy(n => n.Number).Take(NotesShown).AsAsyncEnumerable().WithCancellation(cancel))
            await parsed.InvocationConfiguration.Error.WriteLineAsync(Text("line {0}: {1}{2}", note.Line, StoredJson.Read<Reason>(note.Reason), note.Value is null ? "" : $" ({note.Value.ReplaceLineEndings(" ")})"));
        await parsed.LineAsync(import.State switch
        {
            RelationImportState.Completed => Text("Import {0} is done. Undo it on its page.", import.Number),
            RelationImportState.Checked => "Dry run: nothing was written.",
            _ => "Nothing was imported.",
        });
    }

    private static string Text(string format, params object?[] args) => string.Format(CultureInfo.InvariantCulture, format, args);
}
