namespace Bekwaam.Core.Relations.Duplicates;

public enum DuplicateState : short
{
    Open = 0,
    /// <summary>Somebody said that these are two.</summary>
    Dismissed = 1,
    Merged = 2,
}

/// <summary>Two relations that are likely one, until somebody decides.</summary>
public sealed class DuplicatePair
{
    public Guid Id { get; init; }

    /// <summary>The one with the lower number.</summary>
    public Guid AId { get; init; }

    public Guid BId { get; init; }

    /// <summary>log₂ of the odds, in hundredths.</summary>
    public int Score { get; set; }

    /// <summary>What speaks for it and against it: reasons as JSON.</summary>
    public required string Reasons { get; set; }

    public DuplicateState State { get; set; }

    public DateTimeOffset FoundAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>What of both cards was weighed, as a hash: a pair that was dismissed comes back only when this changes.</summary>
    public required string Mark { get; set; }
}

/// <summary>How often a value occurs in the register, as the last search counted: what is common says less.</summary>
public sealed class ValueCount
{
    public Matching.MatchField Field { get; init; }

    public required string Value { get; init; }

    public int Count { get; init; }
}

/// <summary>One search through the whole register.</summary>
public sealed class DuplicateScan
{
    public Guid Id { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How many relations there were.</summary>
    public int Cards { get; set; }

    /// <summary>How many of them have been set beside others.</summary>
    public int Compared { get; set; }

    public int Found { get; set; }

    /// <summary>Doubles a relation, as this search learned; likewise kin.</summary>
    public double Doubles { get; set; }

    public double Kin { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
