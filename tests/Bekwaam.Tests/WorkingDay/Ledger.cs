using System.Collections.Concurrent;

namespace Bekwaam.Tests.WorkingDay;

/// <summary>What employees were told: saved, or refused.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);
    private int written;

    /// <summary>What was said to be saved.</summary>
    public IEnumerable<string> Saved => told.Where(t => t.Value).Select(t => t.Key);

    /// <summary>What was refused.</summary>
    public IEnumerable<string> Refused => told.Where(t => !t.Value).Select(t => t.Key);

    public int Count => Volatile.Read(ref written);

    public void Tell(string text, bool saved)
    {
        told.TryAdd(text, saved).ShouldBeTrue("every text is another");
        Interlocked.Increment(ref written);
    }
}
