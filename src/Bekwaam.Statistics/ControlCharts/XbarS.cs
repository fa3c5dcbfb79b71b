using Bekwaam.Statistics.Intervals;
using MathNet.Numerics;

namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The two charts of groups of values, such as a week's answers each.</summary>
/// <param name="Means">The groups' means, with limits by the spread within the groups.</param>
/// <param name="Deviations">The groups' standard deviations.</param>
public sealed record XbarSCharts(ControlChart Means, ControlChart Deviations);

/// <summary>The charts of means and standard deviations of groups, of equal size or not.</summary>
public static class XbarS
{
    /// <summary>Both charts, from the spread within groups.</summary>
    /// <param name="groups">In the order of time, each of at least 2 values.</param>
    /// <param name="marks">Changes, excluded points and the good side of the mean; null for none.</param>
    /// <returns>
    /// Per part x̿ = Σnx̄/Σn, limits x̿ ± 3s̄/(c₄√nᵢ); and s̄ ± 3s̄√(1−c₄²)/c₄, from 0, c₄ of nᵢ. s̄ is the mean of the groups'
    /// standard deviations where they are of one size and √(Σ(n−1)s²/Σ(n−1)) where not. A lower deviation is the good side.
    /// </returns>
    /// <remarks>
    /// Holds for groups that differ by chance alone; where they also differ from group to group for known reasons (days of
    /// the week) put the means on <see cref="XmR"/>. Source: Montgomery, Introduction to Statistical Quality Control, §6.3.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A group of fewer than 2 values or without finite sums, or a mark outside the series.</exception>
    public static XbarSCharts Of(ReadOnlySpan<Sample> groups, ChartMarks? marks = null)
    {
        marks ??= ChartMarks.None;
        var samples = groups.ToArray();
        foreach (var sample in samples)
        {
            sample.Check(nameof(groups));
            ArgumentOutOfRangeException.ThrowIfLessThan(sample.N, 2, nameof(groups));
        }

        var excluded = marks.ExcludedOf(samples.Length);
        var means = ChartMaker.Make(
            Array.ConvertAll(samples, s => s.Mean),
            excluded,
            marks,
            (from, to, sigma) =>
            {
                var (mean, spread) = Centres(samples.AsSpan(from..to), excluded.AsSpan(from..to));
                for (var i = from; i < to; i++)
                    sigma[i - from] = spread / (C4(samples[i].N) * Math.Sqrt(samples[i].N));
                return mean;
            },
            double.NegativeInfinity,
            double.PositiveInfinity);
        var deviations = ChartMaker.Make(
            Array.ConvertAll(samples, s => Math.Sqrt(s.Variance)),
            excluded,
            marks with { HigherIsBetter = false },
            (from, to, sigma) =>
            {
                var (_, spread) = Centres(samples.AsSpan(from..to), excluded.AsSpan(from..to));
                for (var i = from; i < to; i++)
                {
                    var c4 = C4(samples[i].N);
                    sigma[i - from] = spread * Math.Sqrt(1 - (c4 * c4)) / c4;
                }

                return spread;
            },
            0,
            double.PositiveInfinity);
        return new XbarSCharts(means, deviations);
    }

    /// <summary>By how much a sample's standard deviation falls short of the true one on average.</summary>
    /// <param name="n">Size of the sample, at least 2.</param>
    /// <returns>c₄ = √(2/(n−1))·Γ(n/2)/Γ((n−1)/2), for normal values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n below 2.</exception>
    public static double C4(long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 2);
        // Differences of large logarithms lose their digits; the series does not.
        if (n > 1000)
            return 1 - (1 / (4d * n)) - (7 / (32d * n * n)) - (19 / (128d * n * n * n));
        return Math.Sqrt(2d / (n - 1)) * Math.Exp(SpecialFunctions.GammaLn(n / 2d) - SpecialFunctions.GammaLn((n - 1) / 2d));
    }

    private static (double Mean, double Spread) Centres(ReadOnlySpan<Sample> groups, ReadOnlySpan<bool> excluded)
    {
        var (n, sum, squares, deviations, counted, size, alike) = (0d, 0d, 0d, 0d, 0, 0L, true);
        for (var i = 0; i < groups.Length; i++)
        {
            if (excluded[i])
                continue;
            alike &= counted == 0 || groups[i].N == size;
            size = groups[i].N;
            n += size;
            sum += size * groups[i].Mean;
            squares += (size - 1) * groups[i].Variance;
            deviations += Math.Sqrt(groups[i].Variance);
            counted++;
        }

        return (sum / n, alike ? deviations / counted : Math.Sqrt(squares / (n - counted)));
    }
}
