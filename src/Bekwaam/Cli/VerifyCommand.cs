using System.CommandLine;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Evidence;
using Bekwaam.Sqlite;

namespace Bekwaam.Cli;

/// <summary><c>verify</c>: proves that a backup restores, or that the database is whole.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<FileInfo?> File = new Argument<FileInfo?>("FILE")
    {
        Description = "A backup; without it the database itself is checked.",
        Arity = ArgumentArity.ZeroOrOne,
    }.NotAnOption();

    public static Command Create()
    {
        var command = new Command("verify", "Prove that a backup restores whole, or that the database is whole.") { File };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => parsed.GetValue(File) is { } file
            ? BackupAsync(parsed, file, cancel)
            : DatabaseAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> BackupAsync(ParseResult parsed, FileInfo file, CancellationToken cancel)
    {
        var opened = await BackupArchive.OpenAsync(file.FullName, cancel);
        if (!opened.Done)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var archive = opened.Value;
        var scratch = Directory.CreateTempSubdirectory("bekwaam-verify-");
        try
        {
            await using var database = new SqliteDatabase(Path.Combine(scratch.FullName, "verify.db"));
            var wrong = await new VerifyBackup(database).RunAsync(archive, new Clock(TimeProvider.System).GetUtcNow(), cancel);
            foreach (var reason in wrong)
                await parsed.RefuseAsync(reason);
            if (wrong.Count > 0)
                return 1;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        var manifest = archive.Manifest;
        await parsed.LineAsync($"The backup restores whole: {manifest.Rows} rows of {manifest.Tables.Count} tables, "
            + $"{manifest.Organisation ?? "not set up"}, {manifest.Engine}, as of {manifest.TakenAt:u}.");
        return 0;
    }

    private static async Task<int> DatabaseAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        if ((await SchemaState.OfAsync(database, cancel)).NotReady is { } refusal)
            return await parsed.RefuseAsync(refusal);

        var failed = false;
        await foreach (var verified in new VerifyDatabase(database, [new VerifyRollups()]).RunAsync(cancel))
        {
            await parsed.LineAsync($"{(verified.Wrong.Count == 0 ? "OK   " : "WRONG")}  {verified.What}");
            foreach (var reason in verified.Wrong)
                await parsed.LineAsync("       " + reason);
            failed |= verified.Wrong.Count > 0;
        }

        return failed ? 1 : 0;
    }
}
