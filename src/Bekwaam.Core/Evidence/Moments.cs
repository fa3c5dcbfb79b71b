namespace Bekwaam.Core.Evidence;

/// <summary>
/// Scores on 0–100 summed so that n, mean and variance, plain and weighted, follow from them. Integers throughout
/// (scores in hundredths of a point, weights in millionths): sums merge exactly, in any order.
/// </summary>
/// <param name="N">Respondents.</param>
/// <param name="Sum">Σx, hundredths.</param>
/// <param name="SumSquares">Σx², hundredths squared.</param>
/// <param name="Weight">Σw, millionths.</param>
/// <param name="WeightedSum">Σwx.</param>
/// <param name="SquaredWeight">Σw².</param>
/// <param name="SquaredWeightedSum">Σw²x.</param>
/// <param name="SquaredWeightedSquares">Σw²x².</param>
/// <param name="WeightedSquares">Σwx².</param>
public readonly record struct Moments(
    long N, Int128 Sum, Int128 SumSquares, Int128 Weight, Int128 WeightedSum, Int128 WeightedSquares,
    Int128 SquaredWeight, Int128 SquaredWeightedSum, Int128 SquaredWeightedSquares)
{
    /// <summary>Scores are whole hundredths of a point.</summary>
    public const int Hundredth = 100;

    /// <summary>One respondent.</summary>
    /// <param name="score">0–10,000: hundredths of a point on 0–100.</param>
    /// <param name="weight">In millionths, or null for one.</param>
    public static Moments Of(int score, long? weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, 100 * Hundredth);
        Int128 w = weight ?? Tally.One;
        Int128 x = score;
        return new Moments(1, x, x * x, w, w * x, w * x * x, w * w, w * w * x, w * w * x * x);
    }

    /// <summary>Mean on 0–100, unweighted; NaN without respondents.</summary>
    public double Mean => N == 0 ? double.NaN : (double)Sum / N / Hundredth;

    /// <summary>Sample variance (n − 1) in points squared; NaN below two respondents.</summary>
    public double Variance => N < 2
        ? double.NaN
        : (double)(N * SumSquares - Sum * Sum) / ((double)N * (N - 1)) / (Hundredth * Hundredth);

    public static Moments operator +(Moments a, Moments b) => checked(new Moments(
        a.N + b.N, a.Sum + b.Sum, a.SumSquares + b.SumSquares, a.Weight + b.Weight, a.WeightedSum + b.WeightedSum,
        a.WeightedSquares + b.WeightedSquares, a.SquaredWeight + b.SquaredWeight,
        a.SquaredWeightedSum + b.SquaredWeightedSum, a.SquaredWeightedSquares + b.SquaredWeightedSquares));

    /// <summary>Takes out again what was added: exact, as everything is an integer.</summary>
    public static Moments operator -(Moments a, Moments b) => a + new Moments(
        -b.N, -b.Sum, -b.SumSquares, -b.Weight, -b.WeightedSum, -b.WeightedSquares,
        -b.SquaredWeight, -b.SquaredWeightedSum, -b.SquaredWeightedSquares);

    public byte[] Pack()
    {
        var writer = new PackedWriter(version: 1);
        writer.Write(N);
        writer.Write(Sum);
        writer.Write(SumSquares);
        writer.Write(Weight);
        writer.Write(WeightedSum);
        writer.Write(WeightedSquares);
        writer.Write(SquaredWeight);
        writer.Write(SquaredWeightedSum);
        writer.Write(SquaredWeightedSquares);
        return writer.ToArray();
    }

    /// <exception cref="FormatException">Not packed moments of a known version.</exception>
    public static Moments Unpack(ReadOnlySpan<byte> packed)
    {
        var reader = new PackedReader(packed, version: 1);
        var moments = new Moments((long)reader.Read(), reader.Read(), reader.Read(), reader.Read(), reader.Read(),
            reader.Read(), reader.Read(), reader.Read(), reader.Read());
        reader.End();
        return moments;
    }
}
