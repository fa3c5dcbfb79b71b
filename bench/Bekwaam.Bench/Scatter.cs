namespace Bekwaam.Bench;

/// <summary>SplitMix64's finaliser: scatters without randomness, so that every run has the same file.</summary>
internal static class Scatter
{
    public static ulong Of(long value)
    {
        var z = (ulong)value * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
