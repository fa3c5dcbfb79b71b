namespace Bekwaam.Statistics.Association;

/// <summary>What both rank correlations need: checked pairs, and ranks in which ties share theirs.</summary>
internal static class Ranks
{
    public static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length, nameof(y));
        Guard.Confidence(confidence);
        foreach (var value in x)
            Guard.Finite(value, nameof(x));
        foreach (var value in y)
            Guard.Finite(value, nameof(y));
    }

    /// <summary>Whether a rank correlation exists: at least three pairs, and neither side all alike.</summary>
    public static bool CanTell(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        x.Length >= 3 && x.ContainsAnyExcept(x[0]) && y.ContainsAnyExcept(y[0]);

    /// <summary>Ranks from 1; ties get the mean of the ranks they share.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Equals(sorted[from]))
                to++;
            for (var i = from; i < to; i++)
                ranks[order[i]] = (from + to + 1) / 2d;
            from = to;
        }

        return ranks;
    }

    /// <summary>Fisher's interval; a perfect correlation is taken to be a hair less, so that it does not claim certainty.</summary>
    public static (double Low, double High) Fisher(double r, double nearest, double error, double confidence)
    {
        var inner = Math.Clamp(r, -nearest, nearest);
        var half = Quantile.Normal(confidence) * error;
        return (Math.Min(r, Math.Tanh(Math.Atanh(inner) - half)), Math.Max(r, Math.Tanh(Math.Atanh(inner) + half)));
    }
}
