using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Demo;

/// <summary>Brings files of answers in as a manager does: received, mapped, tried in a dry run, imported, one of them undone.</summary>
internal sealed class DemoImports(IDatabase database, Guid by)
{
    private readonly DemoTime time = new();

    public async Task BringInAsync(AnswerFile file, CancellationToken cancel)
    {
        time.Now = file.At;
        var number = await ReceiveAsync(file, cancel);
        await StepAsync(number, StartImport.CheckAsync, ImportState.Checked, cancel);
        time.Now += TimeSpan.FromMinutes(2);
        await StepAsync(number, StartImport.ImportAsync, ImportState.Completed, cancel);
        time.Now += TimeSpan.FromMinutes(6);
        if (file.Undone)
            await StepAsync(number, StartImport.UndoAsync, ImportState.Undone, cancel);
    }

    private async Task<int> ReceiveAsync(AnswerFile file, CancellationToken cancel)
    {
        await using var content = new MemoryStream(file.Bytes);
        var received = await new ReceiveFile(database).RunAsync(content, file.Name, WriteAnswerMap.Run(file.Map), by, time.Now, cancel);
        return received.Value.Number;
    }

    private async Task StepAsync(
        int number, Func<AppDb, int, DateTimeOffset, CancellationToken, Task<Outcome<Import>>> ask, ImportState reaches, CancellationToken cancel)
    {
        await using (var db = database.Open())
            _ = (await ask(db, number, time.Now, cancel)).Value;
        IJobHandler[] handlers = [new CheckImportJob(database), new RunImportJob(database), new UndoImportJob(database)];
        await new JobRunner(database, handlers, time, new Random(0), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(cancel);
        await using var after = database.Open();
        var import = await after.Imports.AsNoTracking().SingleAsync(i => i.Number == number, cancel);
        if (import.State != reaches)
            throw new InvalidOperationException($"{import.FileName} is {import.State} instead of {reaches}: {import.Failure}");
    }
}
