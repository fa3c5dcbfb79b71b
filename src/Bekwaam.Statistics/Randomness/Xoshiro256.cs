using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bekwaam.Statistics.Randomness;

/// <summary>
/// The generator of all draws: xoshiro256**, 256 bits of state, period 2²⁵⁶ − 1. Written out here so that the same data
/// give the same verdict on every platform and with every later version of the framework. Not for secrets.
/// </summary>
/// <remarks>Source: Blackman &amp; Vigna (2021), ACM Transactions on Mathematical Software 47.</remarks>
public struct Xoshiro256
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>Starts a sequence; the state is filled by <see cref="SplitMix64"/>.</summary>
    /// <param name="seed">Any number; the same seed gives the same sequence.</param>
    public Xoshiro256(ulong seed)
    {
        var fill = new SplitMix64(seed);
        (s0, s1, s2, s3) = (fill.Next(), fill.Next(), fill.Next(), fill.Next());
    }

    internal Xoshiro256(ulong s0, ulong s1, ulong s2, ulong s3) =>
        (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 bits.</summary>
    /// <returns>A number uniform over all 64-bit numbers.</returns>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>The next uniform draw.</summary>
    /// <returns>A multiple of 2⁻⁵³ from 0 up to but not including 1.</returns>
    public double NextUniform() => (Next() >> 11) * (1d / (1UL << 53));

    /// <summary>The next draw from Student's t, by Bailey's polar method.</summary>
    /// <param name="degreesOfFreedom">Above 0; from a million on the draw is as good as normal.</param>
    /// <returns>u·√(ν(w^(−2/ν) − 1)/w) for (u, v) uniform on the unit disc and w = u² + v².</returns>
    /// <remarks>Source: Bailey (1994), Mathematics of Computation 62.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom that are not above 0.</exception>
    // Hundreds of thousands of draws make one verdict: a command that gives a single one cannot wait for the tiers to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double NextStudent(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Must be above 0.");
        // Beyond this w^(−2/ν) − 1 would lose its digits, and no interval would change by them.
        var freedom = Math.Min(degreesOfFreedom, 1e6);
        double u, w;
        do
        {
            u = (2 * NextUniform()) - 1;
            var v = (2 * NextUniform()) - 1;
            w = (u * u) + (v * v);
        }
        while (w is > 1 or 0);
        return u * Math.Sqrt(freedom * (Math.Exp(-2 / freedom * Math.Log(w)) - 1) / w);
    }
}
