using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Jobs;

/// <summary>The jobs in one state, a page at a time.</summary>
public static class ListJobs
{
    private const int PageSize = 50;

    /// <summary>What is next comes first; what is over, last first.</summary>
    private static readonly Keyset<Line, DateTimeOffset, Guid> Coming = new(job => job.RunAt, job => job.Id);
    private static readonly Keyset<Line, DateTimeOffset, Guid> Gone = new(job => job.RunAt, job => job.Id, descending: true);

    public sealed record Line
    {
        public Guid Id { get; init; }

        public required string Kind { get; init; }

        public DateTimeOffset RunAt { get; init; }

        public int Attempts { get; init; }

        public string? LastError { get; init; }
    }

    public static Task<Outcome<KeysetPage<Line>>> RunAsync(AppDb db, JobState state, string? cursor, CancellationToken cancel)
    {
        var jobs = db.Jobs.AsNoTracking().Where(job => job.State == state)
            .Select(job => new Line { Id = job.Id, Kind = job.Kind, RunAt = job.RunAt, Attempts = job.Attempts, LastError = job.LastError });
        return (state is JobState.Waiting or JobState.Running ? Coming : Gone).PageAsync(jobs, cursor, PageSize, cancel);
    }
}
