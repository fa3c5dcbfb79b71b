namespace Bekwaam.Statistics.Agreement;

/// <summary>The ratings of the units that have at least two, as places on a list of all values that were given.</summary>
internal sealed class RatingTable
{
    private readonly RatingLevel level;
    private readonly double[] values;
    private readonly int[][] units;
    private readonly double[] totals;

    // Where each value lies on the line on which differences are squared: itself, or among the ranks.
    private readonly double[] places;

    public RatingTable(double?[,] ratings, RatingLevel level)
    {
        this.level = level;
        var given = new List<double[]>();
        for (var unit = 0; unit < ratings.GetLength(1); unit++)
        {
            var own = Enumerable.Range(0, ratings.GetLength(0)).Select(rater => ratings[rater, unit]).OfType<double>().ToArray();
            foreach (var rating in own)
                Check(rating, level);
            if (own.Length > 1)
                given.Add(own);
        }

        values = [.. given.SelectMany(u => u).Distinct().Order()];
        units = [.. given.Select(u => Array.ConvertAll(u, rating => Array.BinarySearch(values, rating)))];
        totals = new double[values.Length];
        // From the middle, so that squares of large numbers do not swallow small differences.
        var middle = values.Length == 0 ? 0 : values[values.Length / 2];
        places = Array.ConvertAll(values, v => v - middle);
    }

    public int Units => units.Length;

    /// <summary>Alpha over the units, each as often as told (once when nothing is told); null where there is none.</summary>
    public double? Alpha(int[]? times = null)
    {
        Count(times);
        if (totals.Count(t => t > 0) < 2)
            return null;
        if (level is RatingLevel.Ordinal)
            Rank();
        var observed = 0d;
        for (var u = 0; u < units.Length; u++)
        {
            var often = times?[u] ?? 1;
            if (often > 0)
                observed += often * Apart(units[u]) / (units[u].Length - 1);
        }

        return 1 - ((totals.Sum() - 1) * observed / Apart());
    }

    private static void Check(double rating, RatingLevel level)
    {
        if (level is RatingLevel.Ratio)
            Guard.NotNegative(rating, "ratings");
        Guard.Finite(rating, "ratings");
    }

    private void Count(int[]? times)
    {
        Array.Clear(totals);
        for (var u = 0; u < units.Length; u++)
        {
            foreach (var value in units[u])
                totals[value] += times?[u] ?? 1;
        }
    }

    /// <summary>
    /// On an ordinal scale two values are apart by the ratings between them, their own by half: the difference of their
    /// middle ranks.
    /// </summary>
    private void Rank()
    {
        var below = 0d;
        for (var v = 0; v < totals.Length; v++)
        {
            places[v] = below + (totals[v] / 2);
            below += totals[v];
        }
    }

    /// <summary>Σδ² over all ordered pairs of ratings within one unit.</summary>
    private double Apart(int[] unit)
    {
        var sum = 0d;
        for (var i = 0; i < unit.Length; i++)
        {
            for (var j = i + 1; j < unit.Length; j++)
                sum += unit[i] == unit[j] ? 0 : Distance(unit[i], unit[j]);
        }

        return 2 * sum;
    }

    /// <summary>Σδ² over all ordered pairs of ratings, whatever their unit; only ratios have no shorter way than every pair.</summary>
    private double Apart()
    {
        var (n, sum, squares) = (0d, 0d, 0d);
        if (level is RatingLevel.Ratio)
        {
            for (var c = 0; c < totals.Length; c++)
            {
                for (var k = c + 1; k < totals.Length && totals[c] > 0; k++)
                    squares += totals[c] * totals[k] * Distance(c, k);
            }

            return 2 * squares;
        }

        for (var v = 0; v < totals.Length; v++)
        {
            n += totals[v];
            sum += totals[v] * (level is RatingLevel.Nominal ? 0 : places[v]);
            squares += totals[v] * (level is RatingLevel.Nominal ? totals[v] : places[v] * places[v]);
        }

        return level is RatingLevel.Nominal ? (n * n) - squares : 2 * ((n * squares) - (sum * sum));
    }

    private double Distance(int c, int k) => level switch
    {
        RatingLevel.Nominal => 1,
        RatingLevel.Ratio => Math.Pow((values[c] - values[k]) / (values[c] + values[k]), 2),
        _ => (places[c] - places[k]) * (places[c] - places[k]),
    };
}
