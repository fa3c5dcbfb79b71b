using System.CommandLine;
using Bekwaam.Core;
using Bekwaam.Core.Data.Backups;

namespace Bekwaam.Cli;

/// <summary><c>restore</c>: a backup into an empty place, of either engine.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<FileInfo> File = new Argument<FileInfo>("FILE") { Description = "A backup." }.NotAnOption();

    public static Command Create()
    {
        var command = new Command("restore", "Put a backup into a new data folder (--data) or an empty PostgreSQL database (--database).") { File };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var opened = await BackupArchive.OpenAsync(parsed.GetRequiredValue(File).FullName, cancel);
        if (!opened.Done)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var archive = opened.Value;
        await using var database = parsed.Installation().OpenDatabase();
        var outcome = await new RestoreBackup(database).RunAsync(
            archive, new Clock(TimeProvider.System).GetUtcNow(), TableProgress.OnTerminal(), cancel);
        TableProgress.End();
        if (!outcome.Done)
            return await parsed.RefuseAsync(outcome.Refusal);
        var manifest = archive.Manifest;
        await parsed.LineAsync($"Restored {manifest.Rows} rows of {manifest.Organisation ?? "an installation that was not set up"} as of {manifest.TakenAt:u}.");
        if (outcome.Value.From != outcome.Value.To)
            await parsed.LineAsync($"The backup was of schema {outcome.Value.From} and is at {outcome.Value.To} now.");
        await parsed.LineAsync("The key file is not in a backup: copy it to the folder keys of this data folder before you serve, or everybody signs in again (on PostgreSQL: start once with 'serve --forget-keys').");
        return 0;
    }
}
