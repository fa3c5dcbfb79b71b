using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

/// <summary>Numbers that people quote: each is given out once, also when what it was for did not come to be.</summary>
public sealed class Counter
{
    public required string Name { get; init; }

    /// <summary>The last one given out.</summary>
    public int Value { get; init; }

    /// <summary>Takes the next numbers, within the caller's transaction if there is one.</summary>
    /// <returns>The first of <paramref name="count"/> numbers.</returns>
    public static async Task<int> TakeAsync(AppDb db, string name, int count, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var last = await db.Database
            .SqlQuery<int>($"insert into counters (name, value) values ({name}, {count}) on conflict (name) do update set value = counters.value + {count} returning value as \"Value\"")
            .ToListAsync(cancel);
        return last[0] - count + 1;
    }
}
