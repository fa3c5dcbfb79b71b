using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;

namespace Bekwaam.Hosting;

/// <summary>Runs jobs beside the pages, two at a time, and enqueues recurring work.</summary>
internal sealed class JobWorker(IDatabase database, JobRunner runner, JobTiming timing, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private const int AtOnce = 2;
    private static readonly TimeSpan LookForRecurring = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RepeatAsync(WorkAsync, stoppingToken)).Append(RepeatAsync(EnqueueAsync, stoppingToken)));

    private async Task WorkAsync(CancellationToken stop)
    {
        if (!await runner.RunOneAsync(stop))
            await database.NewJobs.WaitAsync(timing.Poll, clock, stop);
    }

    private async Task EnqueueAsync(CancellationToken stop)
    {
        await new EnqueueRecurring(database).RunAsync(RecurringWork.All, runner.Kinds, clock.GetUtcNow(), stop);
        await Task.Delay(LookForRecurring, clock, stop);
    }

    /// <summary>Until the program stops; whatever happens, there is a next time.</summary>
    private async Task RepeatAsync(Func<CancellationToken, Task> step, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await step(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The job worker could not reach its work; it tries again.");
                await Task.Delay(timing.Poll * 5, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
