namespace Bekwaam.Statistics.Phases;

/// <summary>What can be missing of a facet, in the order in which it is best asked.</summary>
public enum PieceKind
{
    /// <summary>A declared part of the outcome.</summary>
    Outcome,

    /// <summary>What employees think customers will say.</summary>
    EmployeePrediction,

    /// <summary>What management thinks customers will say.</summary>
    ManagementPrediction,

    /// <summary>How much employees differ.</summary>
    Spread,

    /// <summary>Whether the chart shows an unfavourable signal.</summary>
    Chart,

    /// <summary>Consultations against their bar.</summary>
    Consultations,

    /// <summary>Transfers against their bar.</summary>
    Transfers,

    /// <summary>Escalations against their bar.</summary>
    Escalations,

    /// <summary>Reopenings against their bar.</summary>
    Reopenings,
}

/// <summary>A missing piece of evidence and what knowing it would bring.</summary>
/// <param name="Facet">Which facet.</param>
/// <param name="Kind">What is missing.</param>
/// <param name="OutcomePart">For a part of the outcome its key, otherwise null.</param>
/// <param name="Narrowing">
/// By how much at most Σ(upper − lower) of the facet's four phases would shrink, 0–4, if this piece alone were known. The
/// piece is taken at both of its ends (a part of the outcome at 0 and at 100, a condition as failing and as holding in
/// every draw) with everything else as it is, and the end that narrows more counts.
/// </param>
/// <param name="Answers">For what customers answer: how many answers a margin of ± 5 points needs; otherwise null.</param>
public sealed record MissingPiece(int Facet, PieceKind Kind, int? OutcomePart, double Narrowing, long? Answers);
