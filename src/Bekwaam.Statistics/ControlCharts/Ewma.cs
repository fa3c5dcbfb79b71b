namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The chart of the exponentially weighted moving average: finds small lasting shifts sooner than single values.</summary>
public static class Ewma
{
    /// <summary>The moving average with its exact limits.</summary>
    /// <param name="values">In the order of time, finite.</param>
    /// <param name="weight">The weight λ of the newest value, above 0 to 1.</param>
    /// <param name="width">The limits in standard deviations, above 0.</param>
    /// <param name="centre">The value aimed at; null for the mean of each part.</param>
    /// <param name="sigma">The standard deviation of a single value, above 0; null for mR̄/1.128 of each part.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>
    /// zᵢ = λxᵢ + (1−λ)zᵢ₋₁ from the centre on, with centre ± L·σ√(λ/(2−λ)·(1 − (1−λ)^2i)). A marked change starts anew; an
    /// excluded value leaves the average where it was, and shows it. Only a point beyond its limits is a signal:
    /// successive averages hang together by how they are made.
    /// </returns>
    /// <remarks>
    /// λ = .2 and L = 3 raise a false alarm about every 560 points; λ = .1 goes with L = 2.7 (about 480). Source: Roberts
    /// (1959), Technometrics 1; Lucas &amp; Saccucci (1990), Technometrics 32.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value, weight, width, centre or sigma outside its domain, or a mark outside the series.</exception>
    public static ControlChart Of(
        ReadOnlySpan<double> values, double weight = .2, double width = 3, double? centre = null, double? sigma = null,
        ChartMarks? marks = null)
    {
        if (!(weight is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "Must be a number above 0, at most 1.");
        Guard.Positive(width);
        Guard.Finite(centre ?? 0, nameof(centre));
        Guard.Positive(sigma ?? 1, nameof(sigma));
        marks ??= ChartMarks.None;
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
        var series = values.ToArray();
        var averages = values.ToArray();
        var excluded = marks.ExcludedOf(series.Length);
        return ChartMaker.Make(
            averages,
            excluded,
            marks,
            (from, to, deviations) =>
            {
                var part = series.AsSpan(from..to);
                var middle = centre ?? ChartMaker.Mean(part, excluded.AsSpan(from..to));
                var single = sigma ?? ChartMaker.ShortTermDeviation(part, excluded.AsSpan(from..to));
                var (average, rest) = (middle, 1d);
                for (var i = from; i < to; i++)
                {
                    if (!excluded[i])
                    {
                        average = (weight * series[i]) + ((1 - weight) * average);
                        rest *= (1 - weight) * (1 - weight);
                    }

                    averages[i] = average;
                    deviations[i - from] = single * Math.Sqrt(weight / (2 - weight) * (1 - rest));
                }

                return middle;
            },
            double.NegativeInfinity,
            double.PositiveInfinity,
            RunLine.None,
            width);
    }
}
