namespace Bekwaam.Statistics.Weights;

/// <summary>What weights cost in certainty.</summary>
public static class EffectiveSize
{
    /// <summary>Kish's effective n: how many unweighted answers would tell as much.</summary>
    /// <param name="weights">Finite, 0 or more.</param>
    /// <returns>(Σw)²/Σw², from 1 to n. Null, no estimate, when there are no weights above 0.</returns>
    /// <remarks>For weights that have nothing to do with the answers. Source: Kish (1965), Survey Sampling.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A negative or infinite weight.</exception>
    public static double? Kish(ReadOnlySpan<double> weights)
    {
        var largest = 0d;
        foreach (var weight in weights)
        {
            Guard.NotNegative(weight, nameof(weights));
            largest = Math.Max(largest, weight);
        }

        if (largest is 0)
            return null;
        // Relative to the largest no square is too large or too small for a number.
        var (sum, squares) = (0d, 0d);
        foreach (var weight in weights)
        {
            var w = weight / largest;
            (sum, squares) = (sum + w, squares + (w * w));
        }

        return sum * sum / squares;
    }

    /// <summary>The design effect of weighting: by how much it multiplies the variance of a mean.</summary>
    /// <param name="weights">Finite, 0 or more.</param>
    /// <returns>n over <see cref="Kish"/>, 1 for equal weights; n counts those above 0. Null when there are none.</returns>
    /// <remarks>Source: Kish (1965), Survey Sampling.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A negative or infinite weight.</exception>
    public static double? DesignEffect(ReadOnlySpan<double> weights)
    {
        var n = 0;
        foreach (var weight in weights)
        {
            if (weight > 0)
                n++;
        }

        return n / Kish(weights);
    }
}
