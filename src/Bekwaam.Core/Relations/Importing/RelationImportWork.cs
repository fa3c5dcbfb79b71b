using Bekwaam.Core.Data;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>What the work on an import needs from whoever runs it.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Zone">Decides which day a moment belongs to.</param>
/// <param name="HoldAsync">Called in every transaction before it is committed: throws when somebody else runs this import by now.</param>
public sealed record RelationImportWork(TimeProvider Clock, TimeZoneInfo Zone, Func<AppDb, CancellationToken, Task> HoldAsync)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);

    /// <summary>For whoever runs it alone.</summary>
    public static RelationImportWork Alone(TimeProvider clock, TimeZoneInfo zone) => new(clock, zone, (_, _) => Task.CompletedTask);
}
