using Bekwaam.Core.Data;

namespace Bekwaam.Core.Jobs;

/// <summary>Lets the engine bring its statistics up to date.</summary>
public sealed class OptimiseDatabase(IDatabase database) : IJobHandler
{
    public string Kind => RecurringWork.OptimiseDatabase;

    public Task RunAsync(JobContext job, CancellationToken cancel) => database.OptimiseAsync(cancel);
}
