namespace Bekwaam.Statistics.Intervals;

/// <summary>What an interval for a mean needs of a set of values.</summary>
/// <param name="N">How many, at least 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their sample variance (n − 1), 0 or more; 0 for a single value.</param>
public readonly record struct Sample(long N, double Mean, double Variance)
{
    /// <summary>The sample of these values.</summary>
    /// <param name="values">Finite, at least one.</param>
    /// <returns>n, Σx/n and Σ(x − x̄)²/(n − 1), exactly 0 when all are alike.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No values, or one that is no finite number.</exception>
    public static Sample Of(ReadOnlySpan<double> values)
    {
        Guard.AtLeastOne(values.Length, nameof(values));
        var (mean, alike) = (0d, true);
        foreach (var value in values)
        {
            Guard.Finite(value, nameof(values));
            mean += value / values.Length;
            alike &= value.Equals(values[0]);
        }

        if (alike)
            return new Sample(values.Length, values[0], 0);
        var (squares, rest) = (0d, 0d);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }

        // The second term takes away what rounding of the mean left.
        return new Sample(values.Length, mean, (squares - (rest * rest / values.Length)) / (values.Length - 1));
    }

    internal void Check(string name)
    {
        if (N < 1 || !double.IsFinite(Mean) || !double.IsFinite(Variance) || Variance < 0)
            throw new ArgumentOutOfRangeException(name, this, "Must have at least one value, a finite mean and a variance of at least 0.");
    }
}
