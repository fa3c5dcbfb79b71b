namespace Bekwaam.Statistics.Units;

/// <summary>
/// What is known of the standard deviation between units (employees, branches): a posterior on a grid, with a flat prior.
/// </summary>
/// <remarks>
/// The density is the restricted likelihood of the random-intercept model, with the variance within units held at its
/// REML value and the mean integrated out, times a flat prior on the standard deviation from 0 to half the width of the
/// scale, beyond which no standard deviation on the scale can lie. Source: Patterson &amp; Thompson (1971), Biometrika 58,
/// for the likelihood; Gelman (2006), Bayesian Analysis 1, for the prior.
/// </remarks>
public sealed class SpreadPosterior
{
    private const int intervals = 500;
    private readonly double step;
    private readonly double[] density = new double[intervals + 1];
    private readonly double[] below = new double[intervals + 1];

    private SpreadPosterior(UnitScore[] units, double varianceWithin, double largest)
    {
        step = largest / intervals;
        for (var i = 0; i <= intervals; i++)
            density[i] = LogLikelihood(units, varianceWithin, i * step);
        var top = density.Max();
        for (var i = 0; i <= intervals; i++)
            density[i] = Math.Exp(density[i] - top);
        for (var i = 1; i <= intervals; i++)
            below[i] = below[i - 1] + ((density[i - 1] + density[i]) / 2);
    }

    /// <summary>The posterior from what the units scored.</summary>
    /// <param name="units">Per unit its n, mean and squares within.</param>
    /// <param name="step">The smallest difference between two scores, above 0; see <see cref="RandomIntercept.Fit"/>.</param>
    /// <param name="scaleWidth">From the lowest to the highest possible score, above 0.</param>
    /// <returns>The posterior, or null when nothing can be told: fewer than two units, or one score each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A unit without n, mean or squares, or a step or width that is not above 0.</exception>
    public static SpreadPosterior? Of(ReadOnlySpan<UnitScore> units, double step, double scaleWidth = 100)
    {
        Guard.Positive(scaleWidth);
        return RandomIntercept.Fit(units, step) is { } fit
            ? new SpreadPosterior(units.ToArray(), fit.VarianceWithin, scaleWidth / 2)
            : null;
    }

    /// <summary>The probability that the standard deviation lies below a margin.</summary>
    /// <param name="margin">In the unit of the scores, 0 or more.</param>
    /// <returns>From 0 to 1; the density is taken to run straight between the points of the grid.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A margin that is negative or no number.</exception>
    public double ProbabilityBelow(double margin)
    {
        Guard.NotNegative(margin);
        var at = margin / step;
        var i = (int)Math.Min(at, intervals);
        if (i == intervals)
            return 1;
        var part = at - i;
        var within = part * (density[i] + (part * (density[i + 1] - density[i]) / 2));
        return (below[i] + within) / below[intervals];
    }

    /// <summary>The value below which the standard deviation lies with a probability.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    /// <returns>In the unit of the scores, to within a thousandth of the grid's step.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside 0–1.</exception>
    public double Quantile(double probability)
    {
        Guard.Confidence(probability);
        var (low, high) = (0d, step * intervals);
        while (high - low > step / 1000)
        {
            var middle = (low + high) / 2;
            if (ProbabilityBelow(middle) < probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private static double LogLikelihood(UnitScore[] units, double varianceWithin, double deviation)
    {
        var (weight, sum, logs) = (0d, 0d, 0d);
        foreach (var unit in units)
        {
            var variance = (deviation * deviation) + (varianceWithin / unit.N);
            weight += 1 / variance;
            sum += unit.Mean / variance;
            logs += Math.Log(variance);
        }

        var mean = sum / weight;
        var squares = 0d;
        foreach (var unit in units)
            squares += (unit.Mean - mean) * (unit.Mean - mean) / ((deviation * deviation) + (varianceWithin / unit.N));
        return -.5 * (logs + Math.Log(weight) + squares);
    }
}
