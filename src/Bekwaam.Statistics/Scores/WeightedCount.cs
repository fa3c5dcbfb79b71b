namespace Bekwaam.Statistics.Scores;

/// <summary>Answers of one sort, counted with their weights.</summary>
/// <param name="N">How many.</param>
/// <param name="Weight">Σw; 0 where there are none.</param>
/// <param name="SquaredWeight">Σw².</param>
public readonly record struct WeightedCount(long N, double Weight, double SquaredWeight)
{
    /// <summary>Both sorts together.</summary>
    public static WeightedCount operator +(WeightedCount a, WeightedCount b) =>
        new(a.N + b.N, a.Weight + b.Weight, a.SquaredWeight + b.SquaredWeight);

    /// <summary>The sums of these answers when each has the value x.</summary>
    /// <param name="x">The value of each.</param>
    /// <returns>Sums to add to those of the other sorts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">x is not finite.</exception>
    public WeightedSums At(double x)
    {
        Guard.Finite(x);
        return new WeightedSums(N, Weight, Weight * x, SquaredWeight, SquaredWeight * x, SquaredWeight * x * x);
    }

    internal void Check(string name)
    {
        var sound = N == 0
            ? Weight is 0 && SquaredWeight is 0
            : N > 0 && Weight > 0 && SquaredWeight > 0 && double.IsFinite(Weight) && double.IsFinite(SquaredWeight);
        if (!sound)
            throw new ArgumentOutOfRangeException(name, this, "Must be a count with finite weights above 0, or nothing at all.");
    }
}
