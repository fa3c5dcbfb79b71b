using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Competence;

public enum BarKind : short
{
    /// <summary>Lowest outcome that is good enough, 0–100.</summary>
    Outcome = 0,
    /// <summary>Most consultations per hundred cases that still counts as working from habit; likewise the next three.</summary>
    Consultations = 1,
    Transfers = 2,
    Escalations = 3,
    Reopenings = 4,
}

/// <summary>
/// What is good enough (<i>norm</i>), per year. Rows are only ever added: the newest counts, the older ones show that the
/// bar was moved, when, by whom and why.
/// </summary>
public sealed class Bar : IEvidence
{
    public Guid Id { get; init; }

    public short Year { get; init; }

    public Facet Facet { get; init; }

    public BarKind Kind { get; init; }

    public decimal Value { get; init; }

    public DateTimeOffset SetAt { get; init; }

    public Guid? SetBy { get; init; }

    public string? Why { get; init; }
}

/// <summary>When an account first saw the results of a quarter: a prediction recorded after that does not count.</summary>
public sealed class SheetSeen
{
    public Guid AccountId { get; init; }

    /// <summary>Year times ten plus the quarter: 20263.</summary>
    public int Quarter { get; init; }

    public DateTimeOffset At { get; init; }
}
