namespace Bekwaam.Statistics.Scores;

/// <summary>
/// Net promoter score: the share of 9–10 minus the share of 0–6 on a 0–10 question, times 100: from −100 to 100.
/// Only answers given are counted; skipped and "don't know" are never in it.
/// </summary>
/// <remarks>Source: Reichheld (2003) for the score; Rocks (2016), The American Statistician 70, for the intervals.</remarks>
public static class Nps
{
    /// <summary>
    /// Below this many answers the adjusted interval is used: the plain one then holds the truth too seldom (93.0% at 30,
    /// 94.4% at 100, where the adjusted one stays at 95%).
    /// </summary>
    public const int SmallN = 100;

    /// <summary>NPS from the number of promoters, passives and detractors, with the interval that suits n.</summary>
    /// <param name="promoters">Answers 9–10, 0 or more.</param>
    /// <param name="passives">Answers 7–8, 0 or more.</param>
    /// <param name="detractors">Answers 0–6, 0 or more.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// <see cref="AdjustedWald"/> below <see cref="SmallN"/> answers and where all answers are of one sort (the plain
    /// interval would have no width there), otherwise <see cref="Wald"/>; null without answers.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or confidence outside 0–1.</exception>
    public static Measure? Of(long promoters, long passives, long detractors, double confidence = .95)
    {
        var n = Check(promoters, passives, detractors, confidence);
        if (n == 0)
            return null;
        return n < SmallN || promoters == n || passives == n || detractors == n
            ? AdjustedWald(promoters, passives, detractors, confidence)
            : Wald(promoters, passives, detractors, confidence);
    }

    /// <summary>NPS from the counts of the eleven answers 0, 1 … 10.</summary>
    /// <param name="counts">Eleven counts, 0 or more.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>As <see cref="Of(long, long, long, double)"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not eleven counts, a negative one, or confidence outside 0–1.</exception>
    public static Measure? Of(ReadOnlySpan<long> counts, double confidence = .95)
    {
        AnswerCounts.Check(counts, 11, 11);
        return Of(
            AnswerCounts.Sum(counts[9..]), AnswerCounts.Sum(counts[7..9]), AnswerCounts.Sum(counts[..7]), confidence);
    }

    /// <summary>The plain interval: NPS ± z·100·√(v/n), v = (p₊+p₋) − (p₊−p₋)², cut off at ±100.</summary>
    /// <param name="promoters">Answers 9–10, 0 or more.</param>
    /// <param name="passives">Answers 7–8, 0 or more.</param>
    /// <param name="detractors">Answers 0–6, 0 or more; at least one answer in all.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>For many answers of more than one sort; too narrow for few.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, no answers, or confidence outside 0–1.</exception>
    public static Measure Wald(long promoters, long passives, long detractors, double confidence = .95)
    {
        var n = Check(promoters, passives, detractors, confidence);
        Guard.AtLeastOne(n);
        var (low, high) = Ends(promoters, detractors, n, confidence);
        return At((double)(promoters - detractors) / n, low, high, n, confidence, null);
    }

    /// <summary>
    /// The adjusted interval: ¾ added to promoters and to detractors and 3 to n, then as <see cref="Wald"/> around the
    /// centre of the adjusted counts, cut off at ±100.
    /// </summary>
    /// <param name="promoters">Answers 9–10, 0 or more.</param>
    /// <param name="passives">Answers 7–8, 0 or more.</param>
    /// <param name="detractors">Answers 0–6, 0 or more; at least one answer in all.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// The value is the NPS of the answers themselves; the interval lies around the adjusted centre, which is nearer to 0
    /// than the value, and is stretched to hold the value in the one case where it would not (a single answer).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, no answers, or confidence outside 0–1.</exception>
    public static Measure AdjustedWald(long promoters, long passives, long detractors, double confidence = .95)
    {
        var n = Check(promoters, passives, detractors, confidence);
        Guard.AtLeastOne(n);
        var (low, high) = Ends(promoters + .75, detractors + .75, n + 3, confidence);
        return At((double)(promoters - detractors) / n, low, high, n, confidence, null);
    }

    /// <summary>Weighted NPS, to stand beside the unweighted one.</summary>
    /// <param name="promoters">Answers 9–10 with their weights.</param>
    /// <param name="passives">Answers 7–8 with their weights.</param>
    /// <param name="detractors">Answers 0–6 with their weights.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <returns>
    /// Σw(±)/Σw times 100 ± z times the linearised standard error √(Σw²(x−x̄)²)/Σw with x = 1, 0, −1. Where the effective
    /// n (Σw)²/Σw² is below <see cref="SmallN"/> or all answers are of one sort: the adjusted interval with the weighted
    /// shares and the effective n. Null without answers.
    /// </returns>
    /// <remarks>With equal weights this is the unweighted interval. Source: Kish (1965) for the effective n.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Sums that no answers can have, or confidence outside 0–1.</exception>
    public static Measure? Weighted(
        WeightedCount promoters, WeightedCount passives, WeightedCount detractors, double confidence = .95)
    {
        promoters.Check(nameof(promoters));
        passives.Check(nameof(passives));
        detractors.Check(nameof(detractors));
        Guard.Confidence(confidence);
        var sums = promoters.At(1) + passives.At(0) + detractors.At(-1);
        if (sums.N == 0)
            return null;
        var m = sums.EffectiveN;
        var error = sums.StandardError;
        if (m < SmallN || error is 0)
        {
            var (low, high) = Ends(
                (promoters.Weight / sums.Weight * m) + .75, (detractors.Weight / sums.Weight * m) + .75, m + 3, confidence);
            return At(sums.Mean, low, high, sums.N, confidence, m);
        }

        var half = Quantile.Normal(confidence) * error;
        return At(sums.Mean, sums.Mean - half, sums.Mean + half, sums.N, confidence, m);
    }

    /// <summary>The difference of the scores of two independent groups, from −200 to 200.</summary>
    /// <param name="first">The score from which is subtracted.</param>
    /// <param name="second">The score that is subtracted: the same confidence.</param>
    /// <returns>
    /// First minus second with <see cref="Intervals.Difference.Of"/>: for two plain intervals ± z·100·√(v₁/n₁ + v₂/n₂), for
    /// adjusted ones an interval that leans as they do.
    /// </returns>
    /// <remarks>The groups must not share respondents. Source: Rocks (2016); Zou &amp; Donner (2008).</remarks>
    /// <exception cref="ArgumentException">The scores claim a different confidence.</exception>
    public static Measure Difference(Measure first, Measure second) => Intervals.Difference.Of(first, second);

    /// <summary>Where the adjusted interval lies: the score of the adjusted counts.</summary>
    /// <param name="promoters">Answers 9–10, 0 or more.</param>
    /// <param name="passives">Answers 7–8, 0 or more.</param>
    /// <param name="detractors">Answers 0–6, 0 or more.</param>
    /// <returns>100·(promoters − detractors)/(n + 3); 0 without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static double AdjustedCentre(long promoters, long passives, long detractors) =>
        100d * (promoters - detractors) / (Check(promoters, passives, detractors, .95) + 3);

    private static (double Low, double High) Ends(double promoters, double detractors, double n, double confidence)
    {
        var centre = (promoters - detractors) / n;
        var variance = ((promoters + detractors) / n) - (centre * centre);
        var half = Quantile.Normal(confidence) * Math.Sqrt(Math.Max(0, variance) / n);
        return (centre - half, centre + half);
    }

    private static Measure At(double value, double low, double high, long n, double confidence, double? effectiveN) => new(
        100 * value,
        100 * Math.Max(-1, Math.Min(low, value)),
        100 * Math.Min(1, Math.Max(high, value)),
        n,
        confidence,
        effectiveN);

    private static long Check(long promoters, long passives, long detractors, double confidence)
    {
        Guard.Count(promoters);
        Guard.Count(passives);
        Guard.Count(detractors);
        Guard.Confidence(confidence);
        return promoters + passives + detractors;
    }
}
