namespace Bekwaam.Statistics.Survival;

/// <summary>Observed, expected and their covariance, summed over the times at which something ended.</summary>
internal sealed class LogRankSums(int groups)
{
    public long[] Observed { get; } = new long[groups];

    public double[] Expected { get; } = new double[groups];

    public double[,] Covariance { get; } = new double[groups, groups];

    public void AddAll(Duration[][] sorted)
    {
        var at = new int[groups];
        var atRisk = new long[groups];
        double[] times = [.. sorted.SelectMany(g => g).Where(d => d.Ended).Select(d => d.Time).Distinct().Order()];
        foreach (var time in times)
        {
            var ended = 0L;
            for (var g = 0; g < groups; g++)
            {
                while (at[g] < sorted[g].Length && sorted[g][at[g]].Time < time)
                    at[g]++;
                atRisk[g] = sorted[g].Length - at[g];
                var here = 0L;
                for (var i = at[g]; i < sorted[g].Length && sorted[g][i].Time == time; i++)
                    here += sorted[g][i].Ended ? 1 : 0;
                Observed[g] += here;
                ended += here;
            }

            Add(ended, atRisk);
        }
    }

    private void Add(long ended, long[] atRisk)
    {
        double all = atRisk.Sum();
        var spread = all > 1 ? ended * (all - ended) / (all - 1) : 0;
        for (var g = 0; g < groups; g++)
        {
            var part = atRisk[g] / all;
            Expected[g] += ended * part;
            for (var h = 0; h < groups; h++)
                Covariance[g, h] += spread * part * ((g == h ? 1 : 0) - (atRisk[h] / all));
        }
    }
}
