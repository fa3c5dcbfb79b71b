namespace Bekwaam.Statistics.Weighing;

/// <summary>What options are worth on criteria, all on one scale where more is better, and weights that sum to one.</summary>
internal sealed class ValueTable
{
    // Sums of weighted values that differ by less than this share of the widest difference are ties.
    private const double hair = 1e-9;
    private readonly double[,] values;

    public ValueTable(double[,] values, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Options, Criteria) = (values.GetLength(0), values.GetLength(1));
        if (Options < 1 || Criteria < 1 || weights.Length != Criteria)
            throw new ArgumentException("At least one option and one criterion are needed, and a weight for each criterion.", nameof(values));
        var (total, low, high) = (0d, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            Guard.Finite(value, nameof(values));
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        foreach (var weight in weights)
        {
            Guard.NotNegative(weight, nameof(weights));
            total += weight;
        }

        Guard.Positive(total, nameof(weights));
        this.values = values;
        Weights = [.. weights];
        for (var j = 0; j < Criteria; j++)
            Weights[j] /= total;
        Hair = hair * Math.Max(high - low, double.Epsilon);
    }

    public int Options { get; }

    public int Criteria { get; }

    public double[] Weights { get; }

    /// <summary>Totals that differ by no more than this are equal.</summary>
    public double Hair { get; }

    public double this[int option, int criterion] => values[option, criterion];

    public double Total(int option, double[] weights)
    {
        var total = 0d;
        for (var j = 0; j < weights.Length; j++)
            total += weights[j] * values[option, j];
        return total;
    }

    /// <summary>The options with the highest total, more than one in a tie.</summary>
    public int[] First(double[] weights)
    {
        var totals = Enumerable.Range(0, Options).Select(i => Total(i, weights)).ToArray();
        var best = totals.Max();
        return [.. Enumerable.Range(0, Options).Where(i => totals[i] >= best - Hair)];
    }
}
