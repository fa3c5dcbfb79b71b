namespace Bekwaam.Core.Relations.Matching;

/// <summary>Weighs everything that two cards of one type say about being the same.</summary>
public static class CompareProfiles
{
    /// <summary>From these log-odds on a pair is shown: four to one.</summary>
    private const double Threshold = 2;

    /// <summary>Of a pair whose given names differ, two to one is enough, if nobody else fits better.</summary>
    private const double DoubtfulThreshold = 0.7;

    /// <summary>Whether a pair with these odds is shown.</summary>
    public static bool Suffices(double logOdds, bool doubtful) => logOdds >= (doubtful ? DoubtfulThreshold : Threshold);

    /// <param name="evidence">Filled anew.</param>
    /// <param name="a">One card.</param>
    /// <param name="b">Another.</param>
    /// <param name="counts">What is common in this register.</param>
    /// <returns>False when one is a person and the other is not: then there is nothing to weigh.</returns>
    public static bool Run(MatchEvidence evidence, MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        evidence.Clear();
        if (a.Type != b.Type)
            return false;
        ComparePersons.Add(evidence, a, b, counts);
        CompareOrganisations.Add(evidence, a, b, counts);
        CompareAddresses.Add(evidence, a, b, counts);
        if (a.Organisation is not null)
            CompareOrganisations.AddKin(evidence);
        CompareChannels.Add(evidence, a, b, counts);
        return true;
    }
}
