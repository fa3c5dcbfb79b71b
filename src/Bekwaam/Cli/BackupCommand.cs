using System.CommandLine;
using Bekwaam.Core;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>backup</c>: everything in the database, as it is now, in one file.</summary>
internal static class BackupCommand
{
    private static readonly Argument<FileInfo?> File = new Argument<FileInfo?>("FILE")
    {
        Description = "Where to write it (default: a new file in the folder backups in the data folder).",
        Arity = ArgumentArity.ZeroOrOne,
    }.NotAnOption();

    public static Command Create()
    {
        var command = new Command("backup", "Write everything in the database into one file, also while it is in use.") { File };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var installation = parsed.Installation();
        await using var database = installation.OpenDatabase();
        var state = await SchemaState.OfAsync(database, cancel);
        if (state.Version == 0)
            return await parsed.RefuseAsync(state.Refusal?.ToString() ?? "There is nothing to back up: the database is empty. Is --data or --database right?");

        var now = new Clock(TimeProvider.System).GetUtcNow();
        var file = parsed.GetValue(File)?.FullName ?? Path.Combine(installation.BackupFolder.FullName, BackupName.At(now));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var manifest = await new WriteBackup(database).RunAsync(file, now, TableProgress.OnTerminal(), cancel);
        TableProgress.End();
        await parsed.LineAsync($"Backed up {manifest.Rows} rows of {manifest.Tables.Count} tables to {file} ({new FileInfo(file).Length / 1024} kB).");
        await parsed.LineAsync($"Not in it, on purpose: the key file {KeyFile.In(installation.DataFolder).FullName}. Keep a copy of that elsewhere; "
            + "without it everybody signs in again and kept passwords and tokens must be entered again.");
        return 0;
    }
}
