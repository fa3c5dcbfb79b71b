using System.CommandLine;
using Bekwaam.Core;
using Bekwaam.Hosting;

namespace Bekwaam.Cli;

/// <summary><c>migrate</c>: brings the database to this version's schema; <c>serve</c> does so by itself.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database to this version's schema, after a backup (serve does so by itself).");
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        var outcome = await PrepareDatabase.RunAsync(database, new Clock(TimeProvider.System).GetUtcNow(), cancel);
        if (!outcome.Done)
            return await parsed.RefuseAsync(outcome.Refusal);
        var report = outcome.Value;
        await parsed.LineAsync(report.From == report.To
            ? $"The database is up to date: schema {report.To}."
            : $"The database went from schema {report.From} to {report.To}.");
        if (report.Backup is not null)
            await parsed.LineAsync($"Before that it was backed up to {report.Backup}.");
        return 0;
    }
}
