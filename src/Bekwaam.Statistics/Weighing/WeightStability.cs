using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Randomness;

namespace Bekwaam.Statistics.Weighing;

/// <summary>How much the winner hangs on the weights.</summary>
/// <param name="Totals">Per option its weighted value.</param>
/// <param name="First">The options with the highest value; more than one in a tie.</param>
/// <param name="Flips">Per criterion the weights at which another option overtakes the first.</param>
/// <param name="ShareFirst">
/// Per option the share of random weights under which none lies above it, with the interval of the drawing (Wilson, n the
/// draws). Options that tie are both first: the shares of options that are equal in everything add up to more than one.
/// </param>
/// <remarks>
/// Random weights are uniform over all weights that sum to one (Dirichlet with all parameters 1), seeded. When a
/// criterion's weight changes to w the others keep their proportions, each times (1 − w)/(1 − its weight now); where all
/// others are 0 they share 1 − w evenly. Source: Butler, Jia &amp; Dyer (1997), European Journal of Operational Research 103.
/// </remarks>
public sealed record WeightStability(
    IReadOnlyList<double> Totals, IReadOnlyList<int> First, IReadOnlyList<WeightFlip> Flips, IReadOnlyList<Measure> ShareFirst)
{
    /// <summary>The weighted values, the winner, and how steady it stands.</summary>
    /// <param name="values">Options (rows) by criteria (columns), on one scale where more is better.</param>
    /// <param name="weights">Per criterion, 0 or more, not all 0; taken relative to their sum.</param>
    /// <param name="draws">How many random weights, at least 1.</param>
    /// <param name="seed">Where the draws start: the same seed gives the same shares.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">No options or criteria, or not one weight for each criterion.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value that is not finite, a negative weight, weights all 0, or no draws.</exception>
    public static WeightStability Of(double[,] values, ReadOnlySpan<double> weights, int draws = 10_000, ulong seed = 1)
    {
        Guard.AtLeastOne(draws);
        var table = new ValueTable(values, weights);
        var first = table.First(table.Weights);
        return new WeightStability(
            [.. Enumerable.Range(0, table.Options).Select(i => table.Total(i, table.Weights))],
            first,
            [.. Enumerable.Range(0, table.Criteria).Select(j => WeightFlip.Of(table, first, j))],
            Shares(table, draws, seed));
    }

    private static Measure[] Shares(ValueTable table, int draws, ulong seed)
    {
        var random = new Xoshiro256(seed);
        var weights = new double[table.Criteria];
        var totals = new double[table.Options];
        var first = new long[table.Options];
        for (var draw = 0; draw < draws; draw++)
        {
            var sum = 0d;
            for (var j = 0; j < weights.Length; j++)
                sum += weights[j] = -Math.Log(1 - random.NextUniform());
            var best = double.NegativeInfinity;
            for (var i = 0; i < totals.Length; i++)
                best = Math.Max(best, totals[i] = table.Total(i, weights));
            for (var i = 0; i < totals.Length; i++)
                first[i] += totals[i] >= best - (table.Hair * sum) ? 1 : 0;
        }

        return Array.ConvertAll(first, times => Proportion.Wilson(times, draws));
    }
}
