using Bekwaam.Statistics;

namespace Bekwaam.Core.Cases.Complaints;

/// <summary>Complaints of a year in figures; nothing in it says who they were of.</summary>
public sealed record ComplaintYear
{
    /// <summary>Below this many nothing is broken down: a part could be one person.</summary>
    public const int FewestInPart = 5;

    public int Year { get; init; }

    public int Received { get; init; }

    /// <summary>Null as long as nobody counted customers.</summary>
    public Measure? PerHundred { get; init; }

    /// <summary>Put right at once; they need no steps.</summary>
    public int Settled { get; init; }

    /// <summary>Of those that were, or should have been by now.</summary>
    public Measure? AcknowledgedInTime { get; init; }

    /// <summary>Of those that were told, or should have been by now; within the time put off to.</summary>
    public Measure? DecidedInTime { get; init; }

    public int Extended { get; init; }

    public int Decided { get; init; }

    /// <summary>Founded or partly founded, of those decided.</summary>
    public Measure? Founded { get; init; }

    /// <summary>Satisfied, of those who said.</summary>
    public Measure? Satisfied { get; init; }

    /// <summary>Asked without an answer.</summary>
    public int Unanswered { get; init; }

    public int Outside { get; init; }

    public Money Cost { get; init; }

    public IReadOnlyList<Part<ComplaintVerdict>> Verdicts { get; init; } = [];

    public IReadOnlyList<Part<ComplaintRemedy>> Remedies { get; init; } = [];

    public IReadOnlyList<Part<string>> Causes { get; init; } = [];

    public IReadOnlyList<Part<string>> Products { get; init; } = [];

    public sealed record Part<T>(T What, int Count);
}
