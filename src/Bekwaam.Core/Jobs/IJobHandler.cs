namespace Bekwaam.Core.Jobs;

/// <summary>
/// Runs the jobs of one kind. Idempotent: a job runs again after a crash, after a failure, and, rarely, while a worker that
/// lost its lease is still busy. An exception is a failed attempt.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <param name="job">What to do.</param>
    /// <param name="cancel">The program stops, or the job is somebody else's by now: leave off.</param>
    Task RunAsync(JobContext job, CancellationToken cancel);
}
