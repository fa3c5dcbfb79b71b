namespace Bekwaam.Statistics.Units;

/// <summary>What one unit (an employee, a branch) scored.</summary>
/// <param name="N">How many answers or cases, at least 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="SquaresWithin">Σ(x − mean)² within the unit, 0 or more.</param>
public readonly record struct UnitScore(long N, double Mean, double SquaresWithin)
{
    internal static void Check(ReadOnlySpan<UnitScore> units)
    {
        foreach (var unit in units)
        {
            if (unit.N < 1 || !double.IsFinite(unit.Mean) || !(unit.SquaresWithin >= 0) || !double.IsFinite(unit.SquaresWithin))
                throw new ArgumentOutOfRangeException(nameof(units), unit, "Must have an n, a mean and squares of at least 0.");
        }
    }
}
