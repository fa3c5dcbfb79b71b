namespace Bekwaam.Core.Jobs;

public enum JobState : short
{
    Waiting = 0,
    Running = 1,
    Done = 2,
    /// <summary>Gave up after its last attempt; a person decides: again, or discard.</summary>
    Dead = 3,
}

/// <summary>A piece of work that outlives the request that asked for it. Handlers are idempotent: a job may run twice.</summary>
public sealed class Job
{
    public Guid Id { get; init; }

    /// <summary>Which handler runs it, e.g. <c>answers.import</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the payload's shape; a handler reads every version that was ever released.</summary>
    public short PayloadVersion { get; init; }

    public required string Payload { get; init; }

    /// <summary>Jobs in the same lane run one at a time, over all nodes; null for no such wish.</summary>
    public string? Lane { get; init; }

    public JobState State { get; set; }

    public DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Not before this time.</summary>
    public DateTimeOffset RunAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Until when the claim holds; a heartbeat moves it; past it, another worker may claim.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Changes with every claim, so that a worker that lost its lease cannot finish somebody else's run.</summary>
    public Guid? LeaseToken { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

/// <summary>When a recurring piece of work last ran; what recurs is listed in one file, <c>RecurringWork</c>.</summary>
public sealed class RecurringRun
{
    public required string Name { get; init; }

    public DateTimeOffset LastEnqueuedAt { get; set; }
}
