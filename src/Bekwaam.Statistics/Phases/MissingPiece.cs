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
/// piece is taken as it may come out (a part of the outcome at 0, 10 … 100, a prediction as wrong and as right and a
/// condition as failing and as holding in every draw) with everything else as it is, and what narrows most counts.
/// </param>
/// <param name="Answers">For what customers answer: how many answers a margin of ± 5 points needs; otherwise null.</param>
/// <param name="Expected">
/// By how much Σ(upper − lower) would shrink on average, at most <paramref name="Narrowing"/>: a part of the outcome and a
/// prediction may come out anywhere on 0–100 (eleven values, equally likely), a condition holds or fails, equally likely.
/// The equal chances are a convention for what nobody knows yet. This is what pieces are ranked by.
/// </param>
public sealed record MissingPiece(
    int Facet, PieceKind Kind, int? OutcomePart, double Narrowing, long? Answers, double Expected);
