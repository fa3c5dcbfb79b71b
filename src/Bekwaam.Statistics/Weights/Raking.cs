namespace Bekwaam.Statistics.Weights;

/// <summary>Weights that bring the respondents to known margins, and how well that went.</summary>
/// <param name="Weights">Per respondent, 0 or more.</param>
/// <param name="Converged">Whether every margin is reached within the tolerance.</param>
/// <param name="Rounds">How many times all margins were gone through.</param>
/// <param name="LargestMiss">The largest distance between a target and the share reached, as a share of the whole.</param>
/// <param name="Missed">Categories further off than the tolerance: those without respondents, and those that contradict others.</param>
/// <param name="EffectiveN">What the weighted answers are worth (<see cref="EffectiveSize.Kish"/>).</param>
/// <param name="Largest">The largest weight over the mean weight.</param>
public sealed record RakedWeights(
    IReadOnlyList<double> Weights, bool Converged, int Rounds, double LargestMiss, IReadOnlyList<MissedTarget> Missed,
    double EffectiveN, double Largest);

/// <summary>Raking: weights for which several known margins hold at once.</summary>
public static class Raking
{
    /// <summary>Iterative proportional fitting.</summary>
    /// <param name="margins">At least one, each over the same respondents.</param>
    /// <param name="start">Per respondent the weight to start from, 0 or more (0 leaves one out); null for 1 each.</param>
    /// <param name="total">What the weights add up to, above 0; null for what the starting weights add up to.</param>
    /// <param name="tolerance">How far a share may stay from its target, above 0.</param>
    /// <param name="rounds">How many times all margins are gone through at most, at least 1.</param>
    /// <returns>
    /// Weights that, margin after margin, are multiplied by target over share reached, until every share is within the
    /// tolerance. A target without respondents is left out of its margin, whose other targets keep their ratios, and told
    /// as missed; so is what contradicting margins leave (then the last margin holds).
    /// </returns>
    /// <remarks>
    /// Weights repair only what differs along these margins, never who did not answer for other reasons. The limit is the
    /// set of weights nearest to the starting ones in information. Source: Deming &amp; Stephan (1940), Annals of
    /// Mathematical Statistics 11; Deville, Särndal &amp; Sautory (1993), J. Am. Stat. Assoc. 88.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No margin, lists of different length, a category without a target, a weight or target that is negative, infinite or
    /// all 0, or a total, tolerance or rounds outside their domain.
    /// </exception>
    public static RakedWeights Of(
        IReadOnlyList<Margin> margins, ReadOnlySpan<double> start = default, double? total = null, double tolerance = 1e-9,
        int rounds = 1000)
    {
        Guard.AtLeastOne(margins.Count, nameof(margins));
        Guard.Positive(tolerance);
        Guard.AtLeastOne(rounds);
        Guard.Positive(total ?? 1, nameof(total));
        var weights = Start(margins[0].Categories.Count, start);
        var sum = weights.Sum();
        Guard.Positive(sum, nameof(start));
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        foreach (var margin in margins)
            margin.Check(weights.Length, nameof(margins));

        var round = 0;
        var reachable = margins.Select(m => Reachable(m, weights)).ToArray();
        var miss = double.PositiveInfinity;
        while (round < rounds && miss > tolerance)
        {
            for (var m = 0; m < margins.Count; m++)
                Fit(weights, margins[m], reachable[m]);
            miss = margins.Select((m, i) => Furthest(Shares(m, weights), reachable[i])).Max();
            round++;
        }

        var missed = Missed(margins, weights, tolerance);
        var whole = total ?? sum;
        var scaled = Array.ConvertAll(weights, w => w * whole);
        return new RakedWeights(
            scaled,
            missed.Count == 0,
            round,
            margins.Max(m => Furthest(Shares(m, weights), TargetShares(m))),
            missed,
            EffectiveSize.Kish(weights)!.Value,
            weights.Max() * weights.Count(w => w > 0));
    }

    private static double[] Start(int respondents, ReadOnlySpan<double> start)
    {
        Guard.AtLeastOne(respondents);
        if (start.IsEmpty)
            return [.. Enumerable.Repeat(1d, respondents)];
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, respondents, nameof(start));
        foreach (var weight in start)
            Guard.NotNegative(weight, nameof(start));
        return start.ToArray();
    }

    private static double[] TargetShares(Margin margin)
    {
        var sum = margin.Targets.Sum();
        return [.. margin.Targets.Select(t => t / sum)];
    }

    /// <summary>The targets that have respondents, in their own ratios; as they are reached now when none has.</summary>
    private static double[] Reachable(Margin margin, double[] weights)
    {
        var shares = Shares(margin, weights);
        var targets = TargetShares(margin);
        var there = targets.Where((_, c) => shares[c] > 0).Sum();
        return there > 0 ? [.. targets.Select((t, c) => shares[c] > 0 ? t / there : 0)] : shares;
    }

    private static double[] Shares(Margin margin, double[] weights)
    {
        var shares = new double[margin.Targets.Count];
        for (var i = 0; i < weights.Length; i++)
            shares[margin.Categories[i]] += weights[i];
        return shares;
    }

    private static void Fit(double[] weights, Margin margin, double[] targets)
    {
        var factors = Shares(margin, weights);
        var whole = 0d;
        for (var c = 0; c < factors.Length; c++)
        {
            // A share that other margins brought to 0 stays 0: nothing can be multiplied into it.
            whole += factors[c] > 0 ? targets[c] : 0;
            factors[c] = factors[c] > 0 ? targets[c] / factors[c] : 0;
        }

        if (whole is 0)
            return;
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= factors[margin.Categories[i]] / whole;
    }

    private static double Furthest(double[] shares, double[] targets)
    {
        var furthest = 0d;
        for (var c = 0; c < shares.Length; c++)
            furthest = Math.Max(furthest, Math.Abs(shares[c] - targets[c]));
        return furthest;
    }

    private static List<MissedTarget> Missed(IReadOnlyList<Margin> margins, double[] weights, double tolerance)
    {
        var missed = new List<MissedTarget>();
        for (var m = 0; m < margins.Count; m++)
        {
            var (shares, targets) = (Shares(margins[m], weights), TargetShares(margins[m]));
            for (var c = 0; c < targets.Length; c++)
            {
                if (Math.Abs(shares[c] - targets[c]) > tolerance)
                    missed.Add(new MissedTarget(m, c, targets[c], shares[c]));
            }
        }

        return missed;
    }
}
