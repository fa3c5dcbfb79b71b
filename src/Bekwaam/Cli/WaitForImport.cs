using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Cli;

/// <summary>
/// Works off the queue until one import has come to rest, with a bar on a terminal. A program that serves meanwhile may do
/// the work just as well: the queue decides who.
/// </summary>
internal sealed class WaitForImport(IServiceProvider services, int number)
{
    private const int Width = 30;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(150);
    private readonly IDatabase database = services.GetRequiredService<IDatabase>();
    private readonly JobRunner runner = services.GetRequiredService<JobRunner>();
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();

    public int Number => number;

    /// <param name="what">Which step, for the bar.</param>
    /// <param name="cancel">Stops the work; it goes on at the next start.</param>
    /// <returns>The import as the step left it.</returns>
    public async Task<Import> RunAsync(string what, CancellationToken cancel)
    {
        var work = RunJobAsync(cancel);
        while (true)
        {
            await using var db = database.Open();
            var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Number == number, cancel);
            Draw(what, import);
            if (import.State is not (ImportState.Checking or ImportState.Running))
            {
                await work;
                return import;
            }

            if (work.IsCompleted)
            {
                await work;
                if (await FailureAsync(db, cancel) is { } failure)
                    throw new ImportStoppedException(failure);
                work = RunJobAsync(cancel);
            }

            await Task.WhenAny(work, Task.Delay(Look, clock, cancel));
        }
    }

    /// <summary>One job, or a moment's rest when somebody else is at it.</summary>
    private async Task RunJobAsync(CancellationToken cancel)
    {
        if (!await Task.Run(() => runner.RunOneAsync(cancel), cancel))
            await Task.Delay(Look, clock, cancel);
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>What went wrong in the job itself (a full disk, a lost server): whoever waits at a console is told, the queue tries again.</summary>
    private async Task<string?> FailureAsync(AppDb db, CancellationToken cancel)
    {
        var payload = StoredJson.Write(new ImportJob(number));
        return await db.Jobs.Where(j => j.Payload == payload && (j.Kind == StartImport.CheckKind || j.Kind == StartImport.ImportKind))
            .OrderByDescending(j => j.EnqueuedAt).Select(j => j.LastError).FirstOrDefaultAsync(cancel);
    }

    private static void Draw(string what, Import import)
    {
        if (Console.IsErrorRedirected)
            return;
        var running = import.State is ImportState.Checking or ImportState.Running;
        var share = running ? Math.Clamp((double)import.BytesDone / Math.Max(1, import.BytesTotal), 0, 1) : 1;
        var filled = (int)(Width * share);
        Console.Error.Write($"\r{what,-8} {new string('█', filled)}{new string('░', Width - filled)} {share,4:P0}{(running ? "" : Environment.NewLine)}");
    }
}

/// <summary>The job of an import failed for a reason that lies outside the file.</summary>
internal sealed class ImportStoppedException(string message) : Exception(message);
