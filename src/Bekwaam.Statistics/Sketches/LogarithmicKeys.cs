using System.Runtime.CompilerServices;

namespace Bekwaam.Statistics.Sketches;

/// <summary>
/// Which bin a value belongs to: key ⌈log_γ x⌉ with γ = (1 + α)/(1 − α), and the value 2γᵏ/(1 + γ) that speaks for bin k,
/// at most a share α from every value in it.
/// </summary>
/// <remarks>
/// The logarithm is made of +, −, × and ÷ alone, which are exact to the last bit everywhere, so that two machines put the
/// same value into the same bin. Source: Masson, Rim &amp; Lee (2019), PVLDB 12; ln x = 2·artanh((x − 1)/(x + 1)).
/// </remarks>
internal readonly struct LogarithmicKeys
{
    private const double ln2 = .693147180559945309;
    private readonly double perLn;
    private readonly double gamma;

    public LogarithmicKeys(double accuracy)
    {
        gamma = (1 + accuracy) / (1 - accuracy);
        perLn = 1 / Ln(gamma);
        Lowest = KeyOf(double.Epsilon);
        Highest = KeyOf(double.MaxValue);
    }

    /// <summary>The key of the smallest number above 0.</summary>
    public int Lowest { get; }

    /// <summary>The key of the largest finite number.</summary>
    public int Highest { get; }

    /// <summary>The key of a finite value above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int KeyOf(double value) => (int)Math.Ceiling(Ln(value) * perLn);

    /// <summary>The value that speaks for a bin.</summary>
    public double ValueOf(int key)
    {
        var value = 2 / (1 + gamma) * Math.Pow(gamma, key);
        // Only the bins of the very smallest and the very largest numbers reach beyond what a number can be.
        return Math.Clamp(value, double.Epsilon, double.MaxValue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Ln(double value)
    {
        // The bits of √½: less these, the exponent counts from there, and what is left of the number lies from √½ to √2.
        const long rootOfHalf = 0x3FE6_A09E_667F_3BCD;
        const double smallestNormal = 2.2250738585072014e-308;
        const double twoTo54 = 18014398509481984;
        var isSmall = value < smallestNormal;
        var bits = BitConverter.DoubleToInt64Bits(isSmall ? value * twoTo54 : value);
        var exponent = (bits - rootOfHalf) >> 52;
        var m = BitConverter.Int64BitsToDouble(bits - (exponent << 52));
        var t = (m - 1) / (m + 1);
        var s = t * t;
        var s2 = s * s;
        // Σ sᵏ/(2k + 1) up to k = 10, in pairs so that they can be worked out side by side; times, for a division takes long.
        var series = 1 + (s * (1d / 3)) + (s2 * ((1d / 5) + (s * (1d / 7)) + (s2 * ((1d / 9) + (s * (1d / 11))
            + (s2 * ((1d / 13) + (s * (1d / 15)) + (s2 * ((1d / 17) + (s * (1d / 19)) + (s2 * (1d / 21))))))))));
        return ((isSmall ? exponent - 54 : exponent) * ln2) + (2 * t * series);
    }
}
