using System.Runtime.CompilerServices;

namespace Bekwaam.Statistics.Sketches;

/// <summary>Weights per key, in one run of memory that grows to hold the lowest and the highest key met.</summary>
internal sealed class Bins
{
    // Room is made in whole runs of this many keys.
    private const int run = 64;
    private long[] weights = [];
    private int first;

    /// <summary>The sum of all weights.</summary>
    public long Total { get; private set; }

    /// <summary>The bins that hold something, by key, ascending.</summary>
    public IEnumerable<KeyValuePair<int, long>> Filled
    {
        get
        {
            for (var i = 0; i < weights.Length; i++)
            {
                if (weights[i] > 0)
                    yield return KeyValuePair.Create(first + i, weights[i]);
            }
        }
    }

    public long this[int key] => (uint)(key - first) < (uint)weights.Length ? weights[key - first] : 0;

    /// <summary>Adds to a bin; the caller has made sure that the total stays a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int key, long weight)
    {
        var at = key - first;
        if ((uint)at >= (uint)weights.Length)
            at = MakeRoom(key);
        weights[at] += weight;
        Total += weight;
    }

    public Bins Copy()
    {
        var copy = new Bins { weights = [.. weights], first = first, Total = Total };
        return copy;
    }

    private int MakeRoom(int key)
    {
        var low = weights.Length == 0 ? key : Math.Min(key, first);
        var high = weights.Length == 0 ? key : Math.Max(key, first + weights.Length - 1);
        low = (int)Math.Floor((double)low / run) * run;
        var grown = new long[(((high - low) / run) + 1) * run];
        weights.CopyTo(grown, weights.Length == 0 ? 0 : first - low);
        (weights, first) = (grown, low);
        return key - low;
    }
}
