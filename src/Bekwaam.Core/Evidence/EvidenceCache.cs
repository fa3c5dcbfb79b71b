using Bekwaam.Core.Data;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// Figures kept in memory until the evidence changes. Results and verdicts are asked for far more often than answers come
/// in, and each is made from thousands of rollup rows.
/// </summary>
public sealed class EvidenceCache(IDatabase database)
{
    /// <summary>More than the pages of one organisation; a stranger who asks for every period cannot fill the memory.</summary>
    private const int Most = 100;

    private readonly Lock gate = new();
    private readonly Dictionary<(Type, object), Task> made = [];
    private long stamp;

    /// <summary>
    /// What <paramref name="read"/> gives for a key, made once however many ask at the same time. The result must not be
    /// changed by who gets it and may depend on nothing but evidence and the key.
    /// </summary>
    /// <param name="db">For looking whether the evidence changed.</param>
    /// <param name="key">With value equality; together with the type of the result it names what is kept.</param>
    /// <param name="read">Reads the evidence, with a unit of work of its own.</param>
    /// <param name="cancel">Stops the waiting; what others wait for as well goes on.</param>
    public async Task<T> GetAsync<TKey, T>(AppDb db, TKey key, Func<AppDb, TKey, CancellationToken, Task<T>> read, CancellationToken cancel)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(read);
        // Read before the evidence: figures made while it changes are kept under the old stamp and never asked for again.
        var now = await EvidenceStamp.ReadAsync(db, cancel);
        return await Made(now, (typeof(T), key), () => ReadAsync(key, read)).WaitAsync(cancel);
    }

    private async Task<T> ReadAsync<TKey, T>(TKey key, Func<AppDb, TKey, CancellationToken, Task<T>> read)
    {
        await using var db = database.Open();
        return await read(db, key, CancellationToken.None);
    }

    private Task<T> Made<T>(long now, (Type, object) key, Func<Task<T>> make)
    {
        lock (gate)
        {
            if (stamp != now || made.Count >= Most)
                made.Clear();
            stamp = now;
            // What failed is tried again by the next who asks.
            if (made.TryGetValue(key, out var there) && !there.IsFaulted)
                return (Task<T>)there;
            // Not on this thread: the lock is held for a moment only.
            var task = Task.Run(make);
            made[key] = task;
            return task;
        }
    }
}
