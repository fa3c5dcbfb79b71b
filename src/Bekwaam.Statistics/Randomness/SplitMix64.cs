namespace Bekwaam.Statistics.Randomness;

/// <summary>
/// A small generator that turns one number into a well-mixed sequence; used to seed <see cref="Xoshiro256"/>.
/// Not for secrets.
/// </summary>
/// <remarks>Source: Steele, Lea &amp; Flood (2014), OOPSLA; constants of Vigna's reference (2015).</remarks>
public struct SplitMix64
{
    private const ulong golden = 0x9E3779B97F4A7C15;
    private ulong state;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number; the same seed gives the same sequence, everywhere and always.</param>
    public SplitMix64(ulong seed) => state = seed;

    /// <summary>The next 64 bits.</summary>
    /// <returns>A number uniform over all 64-bit numbers.</returns>
    public ulong Next() => Mix(state += golden);

    /// <summary>A seed of its own for one part of a whole: parts drawn from different streams do not disturb each other.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="part">Which part.</param>
    /// <param name="quantity">Which quantity of that part.</param>
    /// <returns>A seed that depends on all three and on nothing else.</returns>
    public static ulong Substream(ulong seed, int part, int quantity) =>
        Mix(Mix(seed + (golden * (uint)part)) + (golden * (uint)quantity));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
