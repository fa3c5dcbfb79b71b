using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// The places in which one respondent's answers are summed before they become scores: one per role and facet that
/// answers can speak to.
/// </summary>
internal static class FacetSlots
{
    private const int Facets = (int)Facet.InterestsInBalance;

    /// <summary>Experience to climate, each with nine facets.</summary>
    public const int Count = (int)QuestionRole.Climate * Facets;

    /// <summary>Where this question's answers go, or −1 when they make no score.</summary>
    public static int Of(QuestionScale scale, QuestionRole role, Facet? facet) =>
        facet is { } there && role is >= QuestionRole.Experience and <= QuestionRole.Climate && Rescale.Range(scale) is not null
            ? ((int)role - 1) * Facets + (int)there - 1
            : -1;

    public static (QuestionRole Role, Facet Facet) At(int slot) => ((QuestionRole)(slot / Facets + 1), (Facet)(slot % Facets + 1));
}
