namespace Bekwaam.Statistics;

/// <summary>
/// A figure with its interval and its n, the only form in which a figure is shown to a person.
/// </summary>
/// <param name="Value">The figure itself, in the unit that the method names.</param>
/// <param name="Low">Lower end of the interval, at most <paramref name="Value"/>.</param>
/// <param name="High">Upper end of the interval, at least <paramref name="Value"/>.</param>
/// <param name="N">How many independent answers, cases or events the figure rests on, unweighted.</param>
/// <param name="Confidence">What the interval claims, between 0 and 1.</param>
/// <param name="EffectiveN">For a weighted figure (Σw)²/Σw² (Kish, 1965); null for an unweighted one.</param>
public readonly record struct Measure(
    double Value, double Low, double High, long N, double Confidence = .95, double? EffectiveN = null)
{
    /// <summary>High − Low, in the unit of the value.</summary>
    public double Width => High - Low;

    /// <summary>The same figure in another unit: value and both ends times a factor.</summary>
    /// <param name="factor">Above 0; 100 makes a percentage of a share.</param>
    /// <returns>The measure in the new unit; n, confidence and effective n unchanged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not a finite number above 0.</exception>
    public Measure Times(double factor)
    {
        Guard.Positive(factor);
        return this with { Value = Value * factor, Low = Low * factor, High = High * factor };
    }
}
