namespace Bekwaam.Statistics.Units;

/// <summary>What one unit (an employee, a branch) scored.</summary>
/// <param name="N">How many answers or cases, at least 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="SquaresWithin">Σ(x − mean)² within the unit, 0 or more.</param>
public readonly record struct UnitScore(long N, double Mean, double SquaresWithin)
{
    /// <summary>A unit from its scores.</summary>
    /// <param name="scores">At least one, finite.</param>
    /// <returns>Their n, mean and squares within.</returns>
    /// <exception cref="ArgumentException">No scores.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score that is no finite number.</exception>
    public static UnitScore Of(ReadOnlySpan<double> scores)
    {
        if (scores.IsEmpty)
            throw new ArgumentException("At least one score is needed.", nameof(scores));
        var sum = 0d;
        foreach (var score in scores)
        {
            Guard.Finite(score, nameof(scores));
            sum += score;
        }

        var (mean, squares) = (sum / scores.Length, 0d);
        foreach (var score in scores)
            squares += (score - mean) * (score - mean);
        return new UnitScore(scores.Length, mean, squares);
    }

    internal static void Check(ReadOnlySpan<UnitScore> units)
    {
        foreach (var unit in units)
        {
            if (unit.N < 1 || !double.IsFinite(unit.Mean) || !(unit.SquaresWithin >= 0) || !double.IsFinite(unit.SquaresWithin))
                throw new ArgumentOutOfRangeException(nameof(units), unit, "Must have an n, a mean and squares of at least 0.");
        }
    }
}
