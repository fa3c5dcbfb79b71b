using Bekwaam.Statistics.Randomness;
using MathNet.Numerics.Distributions;

namespace Bekwaam.Statistics.Intervals;

/// <summary>A figure made of a sample: the same value whatever the order of the values.</summary>
/// <param name="values">The values; not kept.</param>
/// <returns>The figure.</returns>
public delegate double SampleStatistic(ReadOnlySpan<double> values);

/// <summary>An interval for any figure, by drawing again and again from the values themselves.</summary>
public static class Bootstrap
{
    /// <summary>The bias-corrected and accelerated interval (BCa).</summary>
    /// <param name="values">Independent values, finite, at least 2.</param>
    /// <param name="statistic">The figure, finite for every sample drawn from the values and for one value fewer.</param>
    /// <param name="seed">The same seed and values give the same interval, everywhere.</param>
    /// <param name="resamples">How many times is drawn, at least 100.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// The figure of the values with the quantiles Φ(z₀ + (z₀ ± z)/(1 − a(z₀ ± z))) of the drawn figures; z₀ from the share of
    /// drawn figures below it (half of those equal to it), a = Σd³/(6(Σd²)^1.5) over the figures with one value left out.
    /// Null, no estimate, when drawing never changes the figure.
    /// </returns>
    /// <remarks>
    /// Holds better with n: some 90% for the mean of ten values of a skewed distribution, 94% for fifty. Too narrow for
    /// fewer than about ten. Source: Efron (1987), J. Am. Stat. Assoc. 82.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 values, one that is no finite number, a figure that is none, fewer than 100 resamples, or confidence outside 0–1.</exception>
    public static Measure? Bca(
        ReadOnlySpan<double> values, SampleStatistic statistic, ulong seed = 1, int resamples = 10_000, double confidence = .95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, 2, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        Guard.Confidence(confidence);
        Check(values);
        var figure = Figure(statistic, values);
        var drawn = Draw(values, statistic, seed, resamples);
        var (below, equal) = (0, 0);
        foreach (var one in drawn)
        {
            if (one.Equals(figure))
                equal++;
            else if (one < figure)
                below++;
        }

        if (equal == resamples)
            return null;
        var share = Math.Clamp((below + (equal / 2d)) / resamples, .5 / resamples, 1 - (.5 / resamples));
        var bias = Normal.InvCDF(0, 1, share);
        var acceleration = Acceleration(values, statistic);
        var z = Quantile.Normal(confidence);
        var low = At(drawn, bias, bias - z, acceleration);
        var high = At(drawn, bias, bias + z, acceleration);
        return new Measure(figure, Math.Min(low, figure), Math.Max(high, figure), values.Length, confidence);
    }

    /// <summary>The mean, to pass to <see cref="Bca"/>.</summary>
    /// <param name="values">At least one, finite.</param>
    /// <returns>Σx/n.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No values, or one that is no finite number.</exception>
    public static double Mean(ReadOnlySpan<double> values)
    {
        Check(values);
        var sum = 0d;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The median, to pass to <see cref="Bca"/>.</summary>
    /// <param name="values">At least one, finite.</param>
    /// <returns>The middle value, or the mean of the middle two.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No values, or one that is no finite number.</exception>
    public static double Median(ReadOnlySpan<double> values)
    {
        Check(values);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + ((sorted[middle] - sorted[middle - 1]) / 2);
    }

    private static void Check(ReadOnlySpan<double> values)
    {
        Guard.AtLeastOne(values.Length, nameof(values));
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
    }

    private static double[] Draw(ReadOnlySpan<double> values, SampleStatistic statistic, ulong seed, int resamples)
    {
        var random = new Xoshiro256(seed);
        var drawn = new double[resamples];
        var sample = new double[values.Length];
        for (var r = 0; r < resamples; r++)
        {
            for (var i = 0; i < sample.Length; i++)
                sample[i] = values[(int)(random.NextUniform() * values.Length)];
            drawn[r] = Figure(statistic, sample);
        }

        Array.Sort(drawn);
        return drawn;
    }

    private static double Acceleration(ReadOnlySpan<double> values, SampleStatistic statistic)
    {
        var left = new double[values.Length];
        var others = new double[values.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            values[..i].CopyTo(others);
            values[(i + 1)..].CopyTo(others.AsSpan(i));
            left[i] = Figure(statistic, others);
        }

        var mean = Mean(left);
        var (squares, cubes) = (0d, 0d);
        foreach (var one in left)
        {
            var d = mean - one;
            (squares, cubes) = (squares + (d * d), cubes + (d * d * d));
        }

        return squares is 0 ? 0 : cubes / (6 * Math.Pow(squares, 1.5));
    }

    private static double At(double[] sorted, double bias, double z, double acceleration)
    {
        var spread = 1 - (acceleration * z);
        // Beyond the pole the correction means nothing: the outermost figure is as far as the draws can tell.
        var probability = spread > 0 ? Normal.CDF(0, 1, bias + (z / spread)) : z < 0 ? 0 : 1;
        var place = probability * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static double Figure(SampleStatistic statistic, ReadOnlySpan<double> values)
    {
        var figure = statistic(values);
        Guard.Finite(figure, nameof(statistic));
        return figure;
    }
}
