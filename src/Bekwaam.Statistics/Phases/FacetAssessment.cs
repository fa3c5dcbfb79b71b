namespace Bekwaam.Statistics.Phases;

/// <summary>What is said of one facet.</summary>
internal static class FacetAssessment
{
    public static FacetVerdict Of(FacetInput input, FacetDraws draws, FacetTally tally, int n)
    {
        var claims = tally.Claims(draws.Habit.Missing);
        var (employees, management) = tally.Perspectives();
        var unknown = Bounds.Unknown(n);
        var seen = input.HasOutcome;
        return new FacetVerdict(
            input.Facet,
            input.Weight,
            input.Bar,
            NotEnoughEvidence: !seen,
            Outcome(input),
            seen ? claims.Competence : unknown,
            seen ? employees : unknown,
            seen ? management : unknown,
            seen ? claims.Awareness : unknown,
            claims.Automaticity,
            draws.Habit,
            seen ? claims.Phases : PhaseBounds.Unknown(n),
            seen ? claims.Unknowing : unknown,
            MoreAnswers(input));
    }

    private static Measure? Outcome(FacetInput input)
    {
        if (!input.HasOutcome)
            return null;
        var (variance, satterthwaite, answers) = (0d, 0d, 0L);
        foreach (var part in input.Outcome)
        {
            if (part.Estimate is not { } known)
                continue;
            var own = Math.Pow(part.Share * known.StandardError, 2);
            variance += own;
            satterthwaite += own * own / known.DegreesOfFreedom;
            answers += known.N;
        }

        // Without any error there is nothing to spread; with a normal error Satterthwaite's degrees are infinite.
        var freedom = satterthwaite > 0 ? variance * variance / satterthwaite : double.PositiveInfinity;
        var half = variance is 0 ? 0 : Quantile.Student(freedom, .95) * Math.Sqrt(variance);
        return new Measure(
            Math.Clamp(input.KnownSum / input.KnownShare, 0, 100),
            Math.Max(0, input.KnownSum - half),
            Math.Min(100, input.KnownSum + half + (100 * (1 - input.KnownShare))),
            answers);
    }

    private static long? MoreAnswers(FacetInput input)
    {
        foreach (var part in input.Outcome)
        {
            if (part.Key == OutcomePart.Answers)
                return AnswersNeeded.More(part.Estimate);
        }

        return null;
    }
}
