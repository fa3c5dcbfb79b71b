namespace Bekwaam.Statistics.ControlCharts;

/// <summary>The three run rules of Western Electric that go with limits at three standard deviations.</summary>
/// <remarks>Source: Western Electric Company (1956), Statistical Quality Control Handbook.</remarks>
internal static class WesternElectric
{
    /// <summary>The signals in one part of a chart; a signal is told at the point that completes it, once per stretch.</summary>
    internal static void AddSignals(
        List<ChartSignal> signals, ReadOnlySpan<double> values, ReadOnlySpan<bool> excluded, ReadOnlySpan<double> sigma,
        double centre, int offset, bool higherIsBetter)
    {
        var points = new List<(int At, double Z)>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            // Without spread nothing lies any number of standard deviations away.
            if (!excluded[i] && sigma[i] > 0)
                points.Add((offset + i, (values[i] - centre) / sigma[i]));
        }

        foreach (var above in new[] { true, false })
        {
            Scan(signals, points, ChartRule.TwoOfThree, 2, 3, 2, above, higherIsBetter);
            Scan(signals, points, ChartRule.FourOfFive, 4, 5, 1, above, higherIsBetter);
            Scan(signals, points, ChartRule.EightInARow, 8, 8, 0, above, higherIsBetter);
        }
    }

    private static void Scan(
        List<ChartSignal> signals, List<(int At, double Z)> points, ChartRule rule, int needed, int window,
        double distance, bool above, bool higherIsBetter)
    {
        var told = false;
        for (var end = needed - 1; end < points.Count; end++)
        {
            var (from, beyond) = (Math.Max(0, end - window + 1), 0);
            for (var i = from; i <= end; i++)
            {
                if (Beyond(points[i].Z))
                    beyond++;
            }

            // The last point is one of those that lie far out: the signal is completed there.
            var signal = beyond >= needed && Beyond(points[end].Z);
            if (signal && !told)
                signals.Add(new ChartSignal(rule, points[from].At, points[end].At, above, above == higherIsBetter, beyond, needed));
            told = signal;
        }

        bool Beyond(double z) => (above ? z : -z) > distance + 1e-9;
    }
}
