namespace Bekwaam.Statistics.Association;

/// <summary>How often values are alike, as Kendall's τ counts it: sums over groups of t alike values.</summary>
/// <param name="Pairs">Σt(t−1)/2.</param>
/// <param name="Triples">Σt(t−1)(t−2).</param>
/// <param name="Spread">Σt(t−1)(2t+5).</param>
internal readonly record struct Ties(double Pairs, double Triples, double Spread)
{
    public static Ties Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var (pairs, triples, spread) = (0d, 0d, 0d);
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Equals(sorted[from]))
                to++;
            var t = (double)(to - from);
            pairs += t * (t - 1) / 2;
            triples += t * (t - 1) * (t - 2);
            spread += t * (t - 1) * ((2 * t) + 5);
            from = to;
        }

        return new Ties(pairs, triples, spread);
    }

    /// <summary>The variance of S when nothing moves together. Source: Kendall (1970), Rank Correlation Methods, ch. 4.</summary>
    public static double Variance(double n, Ties x, Ties y) =>
        (((n * (n - 1) * ((2 * n) + 5)) - x.Spread - y.Spread) / 18)
        + (2 * x.Pairs * y.Pairs / (n * (n - 1)))
        + (x.Triples * y.Triples / (9 * n * (n - 1) * (n - 2)));

    /// <summary>The two-sided p-value of S without ties, by counting permutations by their inversions.</summary>
    public static double ExactP(int n, long s)
    {
        // The share of permutations of 1…k with each number of inversions grows from that of 1…k−1 by a moving sum.
        var shares = new double[(n * (n - 1) / 2) + 1];
        shares[0] = 1;
        for (var k = 2; k <= n; k++)
        {
            var before = shares.ToArray();
            var sum = 0d;
            for (var i = 0; i <= k * (k - 1) / 2; i++)
            {
                sum += before[i];
                if (i >= k)
                    sum -= before[i - k];
                shares[i] = Math.Max(0, sum) / k;
            }
        }

        // S = pairs − 2·inversions: the smaller tail, twice.
        var inversions = ((n * (n - 1) / 2) - Math.Abs(s)) / 2;
        var tail = 0d;
        for (var i = 0; i <= inversions; i++)
            tail += shares[i];
        return Math.Min(1, 2 * tail);
    }
}
