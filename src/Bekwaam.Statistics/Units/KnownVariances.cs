namespace Bekwaam.Statistics.Units;

/// <summary>Effects with known variances, and the sums over them that the estimates are made of.</summary>
internal sealed class KnownVariances
{
    // ln τ² is searched this far below the smallest and above the largest thing that is seen, in steps.
    private const double below = 14;
    private const double stride = .25;
    private readonly double[] effects;
    private readonly double[] variances;

    public KnownVariances(double[] effects, double[] variances)
    {
        (this.effects, this.variances) = (effects, variances);
        var (mean, _) = Mean(0);
        Q = effects.Zip(variances, (y, v) => (y - mean) * (y - mean) / v).Sum();
    }

    public double Q { get; }

    public (double Mean, double Error) Mean(double tau2)
    {
        var (sum, weight) = (0d, 0d);
        for (var i = 0; i < effects.Length; i++)
        {
            var w = 1 / (variances[i] + tau2);
            sum += w * effects[i];
            weight += w;
        }

        return (sum / weight, 1 / Math.Sqrt(weight));
    }

    /// <summary>DerSimonian and Laird's τ².</summary>
    public double Moments()
    {
        var weight = variances.Sum(v => 1 / v);
        var squares = variances.Sum(v => 1 / (v * v));
        return Math.Max(0, (Q - (effects.Length - 1)) / (weight - (squares / weight)));
    }

    /// <summary>The τ² with the highest restricted likelihood: the best of a grid and of 0, then the slope's zero beside it.</summary>
    public double Reml()
    {
        var spread = effects.Max() - effects.Min();
        if (spread is 0)
            return 0;
        var lowest = Math.Log(variances.Min()) - below;
        var highest = Math.Max(Math.Log(variances.Max()), 2 * Math.Log(spread)) + 2;
        var (best, peak) = (LogLikelihood(0), double.NaN);
        // A hair's advantage is rounding: nothing between the effects then, and said to be exactly nothing.
        best += 1e-9 * Math.Max(1, Math.Abs(best));
        for (var at = lowest; at <= highest; at += stride)
        {
            var here = LogLikelihood(Math.Exp(at));
            if (here > best)
                (best, peak) = (here, at);
        }

        return double.IsNaN(peak) ? 0 : Level(Math.Exp(peak - stride), Math.Exp(peak + stride));
    }

    public ShrunkenEffect[] Shrunken(double tau2, double mean, double error, double z)
    {
        var shrunken = new ShrunkenEffect[effects.Length];
        for (var i = 0; i < effects.Length; i++)
        {
            var drawn = variances[i] / (tau2 + variances[i]);
            var value = mean + ((1 - drawn) * (effects[i] - mean));
            var own = Math.Sqrt(((1 - drawn) * variances[i]) + (drawn * drawn * error * error));
            shrunken[i] = new ShrunkenEffect(value, own, value - (z * own), value + (z * own), drawn);
        }

        return shrunken;
    }

    /// <summary>Where the slope passes through zero, by halving to the last digits.</summary>
    private double Level(double low, double high)
    {
        for (var i = 0; i < 80; i++)
        {
            var middle = (low + high) / 2;
            if (Slope(middle) > 0)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>Twice the slope of the restricted log-likelihood.</summary>
    private double Slope(double tau2)
    {
        var (mean, _) = Mean(tau2);
        var (weight, squares, fit) = (0d, 0d, 0d);
        for (var i = 0; i < effects.Length; i++)
        {
            var w = 1 / (variances[i] + tau2);
            weight += w;
            squares += w * w;
            fit += w * w * (effects[i] - mean) * (effects[i] - mean);
        }

        return fit - weight + (squares / weight);
    }

    private double LogLikelihood(double tau2)
    {
        var (mean, _) = Mean(tau2);
        var (weight, logs, fit) = (0d, 0d, 0d);
        for (var i = 0; i < effects.Length; i++)
        {
            var variance = variances[i] + tau2;
            weight += 1 / variance;
            logs += Math.Log(variance);
            fit += (effects[i] - mean) * (effects[i] - mean) / variance;
        }

        return -.5 * (logs + Math.Log(weight) + fit);
    }
}
