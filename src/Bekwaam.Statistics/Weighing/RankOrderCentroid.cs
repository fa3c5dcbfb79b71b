namespace Bekwaam.Statistics.Weighing;

/// <summary>Weights for people who can say what matters more, but not how much more.</summary>
/// <remarks>
/// The weight of rank r among k is (1/k)·Σ 1/i for i from r to k: the middle of all weights that keep the ranking. Source:
/// Barron &amp; Barrett (1996), Management Science 42.
/// </remarks>
public static class RankOrderCentroid
{
    /// <summary>Weights for criteria ranked without ties, the most important first.</summary>
    /// <param name="criteria">How many, at least 1.</param>
    /// <returns>Descending, together 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one criterion.</exception>
    public static double[] Weights(int criteria)
    {
        Guard.AtLeastOne(criteria);
        var weights = new double[criteria];
        var sum = 0d;
        for (var rank = criteria; rank >= 1; rank--)
        {
            sum += 1d / rank;
            weights[rank - 1] = sum / criteria;
        }

        return weights;
    }

    /// <summary>Weights for criteria in any order, by rank.</summary>
    /// <param name="ranks">Per criterion its rank; the lowest number matters most, equal numbers matter equally.</param>
    /// <returns>In the order given, together 1; criteria of equal rank share the weights of their places evenly.</returns>
    /// <exception cref="ArgumentException">No criteria.</exception>
    public static double[] OfRanks(ReadOnlySpan<int> ranks)
    {
        if (ranks.IsEmpty)
            throw new ArgumentException("At least one criterion is needed.", nameof(ranks));
        var places = Weights(ranks.Length);
        var weights = new double[ranks.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            var (above, equal) = (0, 0);
            foreach (var other in ranks)
            {
                above += other < ranks[i] ? 1 : 0;
                equal += other == ranks[i] ? 1 : 0;
            }

            weights[i] = places.AsSpan(above, equal).ToArray().Average();
        }

        return weights;
    }
}
