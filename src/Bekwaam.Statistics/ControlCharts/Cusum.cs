namespace Bekwaam.Statistics.ControlCharts;

/// <summary>One point of a cumulative-sum chart.</summary>
/// <param name="Value">What was observed.</param>
/// <param name="High">The sum upwards, 0 or more.</param>
/// <param name="Low">The sum downwards, 0 or more.</param>
/// <param name="Part">Which part it belongs to, from 0: a marked change starts the next.</param>
/// <param name="Excluded">Whether it is left out of the sums.</param>
public readonly record struct CusumPoint(double Value, double High, double Low, int Part, bool Excluded);

/// <summary>A series with its cumulative sums and what in it is a signal.</summary>
/// <param name="Points">In the order of time.</param>
/// <param name="Signals">
/// One for each time a sum passes h: from the point where it left 0 to the last one above h, with its highest value.
/// </param>
public sealed record CusumChart(IReadOnlyList<CusumPoint> Points, IReadOnlyList<ChartSignal> Signals);

/// <summary>The cumulative sum of distances from a target: tells of a small lasting shift, and when it began.</summary>
public static class Cusum
{
    /// <summary>The tabular form, in the unit of the values.</summary>
    /// <param name="values">In the order of time, finite.</param>
    /// <param name="target">The value aimed at.</param>
    /// <param name="slack">K, the distance that is let pass: half the shift to be found, 0 or more.</param>
    /// <param name="decision">H, the sum that is a signal, above 0.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>
    /// S⁺ᵢ = max(0, xᵢ − (T + K) + S⁺ᵢ₋₁) and S⁻ᵢ = max(0, (T − K) − xᵢ + S⁻ᵢ₋₁), from 0 at the start and at each marked change.
    /// </returns>
    /// <remarks>K of half and H of four or five standard deviations are usual. Source: Page (1954), Biometrika 41; Montgomery, ch. 9.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value, target, slack or decision outside its domain, or a mark outside the series.</exception>
    public static CusumChart Of(
        ReadOnlySpan<double> values, double target, double slack, double decision, ChartMarks? marks = null)
    {
        Guard.Finite(target);
        Guard.NotNegative(slack);
        Guard.Positive(decision);
        return Make(values, marks, (_, _) => (target, slack, decision));
    }

    /// <summary>The tabular form in standard deviations, around the mean of the values themselves.</summary>
    /// <param name="values">In the order of time, finite.</param>
    /// <param name="slack">K in standard deviations, 0 or more.</param>
    /// <param name="decision">H in standard deviations, above 0.</param>
    /// <param name="marks">Changes, excluded points and the good side; null for none.</param>
    /// <returns>
    /// As <see cref="Of"/> with T the mean and σ = mR̄/1.128 of each part. A part whose values do not vary or have no two
    /// neighbours has sums of 0.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A value, slack or decision outside its domain, or a mark outside the series.</exception>
    public static CusumChart Standardised(
        ReadOnlySpan<double> values, double slack = .5, double decision = 5, ChartMarks? marks = null)
    {
        Guard.NotNegative(slack);
        Guard.Positive(decision);
        var series = values.ToArray();
        var excluded = (marks ?? ChartMarks.None).ExcludedOf(series.Length);
        return Make(values, marks, (from, to) =>
        {
            var sigma = ChartMaker.ShortTermDeviation(series.AsSpan(from..to), excluded.AsSpan(from..to));
            return sigma > 0
                ? (ChartMaker.Mean(series.AsSpan(from..to), excluded.AsSpan(from..to)), slack * sigma, decision * sigma)
                : (0, double.PositiveInfinity, double.PositiveInfinity);
        });
    }

    private static CusumChart Make(
        ReadOnlySpan<double> values, ChartMarks? marks, Func<int, int, (double Target, double Slack, double Decision)> settings)
    {
        marks ??= ChartMarks.None;
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
        var excluded = marks.ExcludedOf(values.Length);
        var parts = marks.PartsOf(values.Length);
        var points = new CusumPoint[values.Length];
        var signals = new List<ChartSignal>();
        for (var part = 0; part + 1 < parts.Length; part++)
        {
            var (from, to) = (parts[part], parts[part + 1]);
            var (target, slack, decision) = settings(from, to);
            var (high, low) = (0d, 0d);
            for (var i = from; i < to; i++)
            {
                if (!excluded[i])
                {
                    high = Math.Max(0, values[i] - target - slack + high);
                    low = Math.Max(0, target - slack - values[i] + low);
                }

                points[i] = new CusumPoint(values[i], high, low, part, excluded[i]);
            }

            AddSignals(signals, points, from, to, decision, true, marks.HigherIsBetter);
            AddSignals(signals, points, from, to, decision, false, marks.HigherIsBetter);
        }

        return new CusumChart(points, [.. signals.OrderBy(s => s.First).ThenBy(s => s.Last)]);
    }

    private static void AddSignals(
        List<ChartSignal> signals, CusumPoint[] points, int from, int to, double decision, bool above, bool higherIsBetter)
    {
        var (start, last, highest) = (from, -1, 0d);
        for (var i = from; i <= to; i++)
        {
            var sum = i == to ? 0 : above ? points[i].High : points[i].Low;
            if (sum > decision + ChartMaker.Hair(decision))
                (last, highest) = (i, Math.Max(highest, sum));
            if (sum > 0)
                continue;
            if (last >= 0)
                signals.Add(new ChartSignal(ChartRule.BeyondLimits, start, last, above, above == higherIsBetter, highest, decision));
            (start, last, highest) = (i + 1, -1, 0);
        }
    }
}
