using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Phases;

/// <summary>One declared part of a facet's outcome.</summary>
/// <param name="Key">Which part: <see cref="Answers"/>, or any other number for an operational outcome. Its draws hang on it.</param>
/// <param name="Share">Its declared share of the outcome, above 0; shares are taken relative to their sum.</param>
/// <param name="Estimate">What is known of it; null when it is declared but not known, so that it may lie anywhere on 0–100.</param>
public readonly record struct OutcomePart(int Key, double Share, Estimate? Estimate)
{
    /// <summary>The key of what customers answered.</summary>
    public const int Answers = 1;
}

/// <summary>How often extra effort was needed, against the bar for it.</summary>
/// <param name="Events">Times it happened, 0 or more.</param>
/// <param name="Exposure">Cases handled, 0 or more; with 0 nothing is known.</param>
/// <param name="BarPerHundred">The rate per hundred cases under which it still counts as working from habit, 0 or more.</param>
public readonly record struct Effort(long Events, double Exposure, double BarPerHundred);

/// <summary>Everything known of one facet in one quarter. What is null is unknown, not bad.</summary>
/// <param name="Facet">Which facet. Its draws hang on it.</param>
/// <param name="Bar">The lowest outcome that is good enough, 0–100.</param>
public sealed record FacetEvidence(int Facet, double Bar)
{
    /// <summary>How much the facet counts in the overall phase, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The declared parts of the outcome; none at all is the same as answers of which nothing is known.</summary>
    public IReadOnlyList<OutcomePart> Outcome { get; init; } = [];

    /// <summary>What employees thought customers would say.</summary>
    public Estimate? EmployeePrediction { get; init; }

    /// <summary>What management thought customers would say; <see cref="Estimate.OfEverybody"/> for one or two by name.</summary>
    public Estimate? ManagementPrediction { get; init; }

    /// <summary>How much employees differ in their outcomes.</summary>
    public SpreadPosterior? Spread { get; init; }

    /// <summary>True when the facet's chart shows no signal on the unfavourable side, false when it does.</summary>
    public bool? Chart { get; init; }

    /// <summary>Asking a colleague before an answer could be given.</summary>
    public Effort? Consultations { get; init; }

    /// <summary>Passing a customer on.</summary>
    public Effort? Transfers { get; init; }

    /// <summary>Going higher up.</summary>
    public Effort? Escalations { get; init; }

    /// <summary>Having to take up again what was closed.</summary>
    public Effort? Reopenings { get; init; }
}
