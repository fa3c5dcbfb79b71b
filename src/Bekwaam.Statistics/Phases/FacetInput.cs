namespace Bekwaam.Statistics.Phases;

/// <summary>One facet's evidence, checked, with the parts of its outcome in the order of their keys and shares that sum to one.</summary>
internal sealed class FacetInput
{
    private FacetInput(FacetEvidence evidence, OutcomePart[] outcome)
    {
        Evidence = evidence;
        Outcome = outcome;
        foreach (var part in outcome)
        {
            if (part.Estimate is { } known)
                (KnownShare, KnownSum) = (KnownShare + part.Share, KnownSum + (part.Share * known.Mean));
        }
    }

    public FacetEvidence Evidence { get; }

    public OutcomePart[] Outcome { get; }

    public int Facet => Evidence.Facet;

    public double Weight => Evidence.Weight;

    public double Bar => Evidence.Bar;

    public double KnownShare { get; }

    /// <summary>Σ share·mean of the known parts.</summary>
    public double KnownSum { get; }

    public bool HasOutcome => KnownShare > 0;

    /// <summary>How far the known parts of the outcome lie above the bar.</summary>
    public double Margin => (KnownSum / KnownShare) - Bar;

    /// <summary>All facets, in the order of their numbers, so that the order in which they came changes no sum.</summary>
    public static FacetInput[] All(IReadOnlyCollection<FacetEvidence> facets)
    {
        ArgumentNullException.ThrowIfNull(facets);
        var all = facets.Select(One).OrderBy(f => f.Facet).ToArray();
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].Facet == all[i - 1].Facet)
                throw new ArgumentOutOfRangeException(nameof(facets), all[i].Facet, "A facet is given twice.");
        }

        return all;
    }

    private static FacetInput One(FacetEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Guard.Positive(evidence.Weight);
        Guard.Within(evidence.Bar, 0, 100);
        Check(evidence.Consultations);
        Check(evidence.Transfers);
        Check(evidence.Escalations);
        Check(evidence.Reopenings);
        OutcomePart[] outcome = evidence.Outcome.Count == 0
            ? [new OutcomePart(OutcomePart.Answers, 1, null)]
            : [.. evidence.Outcome.OrderBy(p => p.Key)];
        var total = 0d;
        for (var i = 0; i < outcome.Length; i++)
        {
            Guard.Positive(outcome[i].Share);
            if (i > 0 && outcome[i].Key == outcome[i - 1].Key)
                throw new ArgumentOutOfRangeException(nameof(evidence), outcome[i].Key, "A part of the outcome is given twice.");
            total += outcome[i].Share;
        }

        for (var i = 0; i < outcome.Length; i++)
            outcome[i] = outcome[i] with { Share = outcome[i].Share / total };
        return new FacetInput(evidence, outcome);
    }

    private static void Check(Effort? effort)
    {
        if (effort is not { } given)
            return;
        Guard.Count(given.Events);
        Guard.NotNegative(given.Exposure);
        Guard.NotNegative(given.BarPerHundred);
        if (given.Exposure is 0 && given.Events > 0)
            throw new ArgumentOutOfRangeException(nameof(effort), given, "Events without exposure are no rate.");
    }
}
