using Bekwaam.Core.Data;

namespace Bekwaam.Core.Jobs;

/// <summary>A job while it runs.</summary>
public sealed class JobContext
{
    private readonly Job job;
    private readonly JobClaims claims;

    internal JobContext(Job job, JobClaims claims, TimeProvider clock)
    {
        this.job = job;
        this.claims = claims;
        Clock = clock;
    }

    public Guid Id => job.Id;

    /// <summary>1, 2 …</summary>
    public int Attempt => job.Attempts;

    public short PayloadVersion => job.PayloadVersion;

    public TimeProvider Clock { get; }

    /// <summary>The payload; for an older <see cref="PayloadVersion"/> ask for the shape that it had.</summary>
    public T Read<T>() => StoredJson.Read<T>(job.Payload);

    /// <summary>
    /// Call in the transaction that makes the work count, just before it is committed: it prolongs the lease there, and a
    /// worker that lost its lease cannot commit.
    /// </summary>
    /// <exception cref="OperationCanceledException">The lease was lost.</exception>
    public async Task HoldAsync(AppDb db, CancellationToken cancel)
    {
        if (!await claims.ProlongAsync(db, job, Clock.GetUtcNow(), cancel))
            throw new OperationCanceledException("Another worker runs this job by now.");
    }
}
