namespace Bekwaam.Statistics.Phases;

/// <summary>
/// From evidence to claims and phases. Three claims are drawn jointly per facet: C, the outcome is at or above the bar; A,
/// employees and management predict it; U, it is done evenly, over time and without extra effort. Phases follow from them
/// draw by draw, never by multiplying probabilities.
/// </summary>
/// <remarks>
/// In each draw a claim is true, false or unknown, by what evidence there is: a part of the outcome that is declared but
/// not known may lie anywhere on 0–100; A is false as soon as one perspective misses and true only when both are known to
/// hold; U is false as soon as one part fails. A phase's lower probability is the share of draws in which it is certain,
/// its upper the share in which it is possible. Hence taking evidence away never raises a lower bound. Draws are seeded by
/// the facet and the quantity alone: the same evidence gives the same verdict, in any order, and a better outcome with the
/// same error never lowers C.
/// </remarks>
public static class Assessment
{
    /// <summary>The verdict on all facets of one quarter.</summary>
    /// <param name="facets">
    /// Every facet that is declared to count, each once, in any order; those of which nothing is known belong to it.
    /// </param>
    /// <param name="rules">The margins; null for the published ones.</param>
    /// <returns>Per facet, overall, and what to measure next.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A facet or part given twice; a weight or share not above 0; a bar outside 0–100; an effort that cannot be.
    /// </exception>
    public static Verdict Of(IReadOnlyCollection<FacetEvidence> facets, AssessmentRules? rules = null)
    {
        rules ??= AssessmentRules.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.Draws, 1, nameof(rules));
        var inputs = FacetInput.All(facets);
        var draws = new FacetDraws(rules);
        var overall = new OverallDraws(rules);
        var verdicts = new FacetVerdict[inputs.Length];
        var missing = new List<MissingPiece>();
        for (var i = 0; i < inputs.Length; i++)
        {
            draws.Draw(inputs[i]);
            overall.Add(inputs[i], draws);
            var tally = new FacetTally(draws, inputs[i], rules.Awareness);
            verdicts[i] = FacetAssessment.Of(inputs[i], draws, tally, rules.Draws);
            WhatIsMissing.Add(missing, inputs[i], draws, tally, verdicts[i].Phases.Width, rules);
        }

        var weights = inputs.ToDictionary(f => f.Facet, f => f.Weight);
        return new Verdict(
            verdicts,
            Together(inputs, overall, rules),
            [
                .. missing.OrderByDescending(p => weights[p.Facet] * p.Expected)
                    .ThenByDescending(p => weights[p.Facet] * p.Narrowing).ThenBy(p => p.Kind).ThenBy(p => p.Facet).ThenBy(p => p.OutcomePart),
            ]);
    }

    private static OverallVerdict Together(FacetInput[] inputs, OverallDraws draws, AssessmentRules rules)
    {
        int[] without = [.. inputs.Where(f => !f.HasOutcome).Select(f => f.Facet)];
        var weight = inputs.Sum(f => f.Weight);
        var unseen = inputs.Where(f => !f.HasOutcome).Sum(f => f.Weight);
        var tooFew = inputs.Length == 0 || unseen > (rules.MissingAtMost + FacetTally.Hair) * weight;
        var claims = draws.Claims();
        var unknown = Bounds.Unknown(rules.Draws);
        return new OverallVerdict(
            tooFew,
            without,
            tooFew ? unknown : claims.Competence,
            tooFew ? unknown : claims.Awareness,
            tooFew ? unknown : claims.Automaticity,
            tooFew ? PhaseBounds.Unknown(rules.Draws) : claims.Phases,
            tooFew ? unknown : claims.Unknowing,
            inputs.Where(f => f.HasOutcome).MinBy(f => f.Margin)?.Facet);
    }
}
