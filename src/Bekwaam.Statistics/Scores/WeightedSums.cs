namespace Bekwaam.Statistics.Scores;

/// <summary>All that a weighted mean and its error need of the answers; sums merge by adding.</summary>
/// <param name="N">How many answers.</param>
/// <param name="Weight">Σw, above 0 where there are answers.</param>
/// <param name="WeightedSum">Σwx.</param>
/// <param name="SquaredWeight">Σw².</param>
/// <param name="SquaredWeightedSum">Σw²x.</param>
/// <param name="SquaredWeightedSquares">Σw²x².</param>
public readonly record struct WeightedSums(
    long N, double Weight, double WeightedSum, double SquaredWeight, double SquaredWeightedSum,
    double SquaredWeightedSquares)
{
    /// <summary>Σwx / Σw, in the unit of x.</summary>
    public double Mean => WeightedSum / Weight;

    /// <summary>Effective n: (Σw)² / Σw². Source: Kish (1965), Survey Sampling.</summary>
    public double EffectiveN => Weight * Weight / SquaredWeight;

    /// <summary>
    /// The linearised standard error of the mean: √(Σw²(x − x̄)²) / Σw, in the unit of x.
    /// Source: Taylor linearisation of a ratio, Särndal, Swensson &amp; Wretman (1992), §5.5.
    /// </summary>
    public double StandardError
    {
        get
        {
            var mean = Mean;
            var squares = SquaredWeightedSquares - (2 * mean * SquaredWeightedSum) + (mean * mean * SquaredWeight);
            // Rounding may leave a hair below 0 when all answers are alike.
            var noise = 1e-12 * (SquaredWeightedSquares + (mean * mean * SquaredWeight));
            return squares <= noise ? 0 : Math.Sqrt(squares) / Weight;
        }
    }

    /// <summary>Both sets of answers together.</summary>
    public static WeightedSums operator +(WeightedSums a, WeightedSums b) => new(
        a.N + b.N, a.Weight + b.Weight, a.WeightedSum + b.WeightedSum, a.SquaredWeight + b.SquaredWeight,
        a.SquaredWeightedSum + b.SquaredWeightedSum, a.SquaredWeightedSquares + b.SquaredWeightedSquares);

    /// <summary>The sums of one answer.</summary>
    /// <param name="x">The answer.</param>
    /// <param name="weight">Its weight, above 0.</param>
    /// <returns>Sums with N = 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">x is not finite, or the weight is not a finite number above 0.</exception>
    public static WeightedSums Of(double x, double weight)
    {
        Guard.Finite(x);
        Guard.Positive(weight);
        var squared = weight * weight;
        return new WeightedSums(1, weight, weight * x, squared, squared * x, squared * x * x);
    }

    internal void Check(string name)
    {
        var sound = N >= 0 && double.IsFinite(Weight) && double.IsFinite(WeightedSum) && double.IsFinite(SquaredWeight)
            && double.IsFinite(SquaredWeightedSum) && double.IsFinite(SquaredWeightedSquares)
            && (N == 0 || (Weight > 0 && SquaredWeight > 0));
        if (!sound)
            throw new ArgumentOutOfRangeException(name, this, "Must be finite sums with weights above 0.");
    }
}
