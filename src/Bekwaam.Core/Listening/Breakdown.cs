namespace Bekwaam.Core.Listening;

/// <summary>What a cut of results means for the verdict.</summary>
public enum BreakdownRole : short
{
    Other = 0,
    /// <summary>Branch, department, area: the weakest is named on the sheet.</summary>
    Unit = 1,
    /// <summary>Who helped the customer: the spread between them is part of the verdict; never a judgement of one person.</summary>
    Employee = 2,
}

/// <summary>A cut of results (<i>uitsplitsing</i>), shared by all surveys: the same branch is the same branch everywhere.</summary>
public sealed class Breakdown
{
    public Guid Id { get; init; }

    /// <summary>Unique.</summary>
    public required string Name { get; init; }

    public BreakdownRole Role { get; set; }

    public List<BreakdownValue> Values { get; init; } = [];
}

public sealed class BreakdownValue
{
    /// <summary>1, 2 … over all breakdowns, so that a rollup names it in four bytes. 0 means everybody.</summary>
    public int Number { get; init; }

    public Guid BreakdownId { get; init; }

    public required string Value { get; init; }
}

/// <summary>The respondent belongs to this value of a breakdown.</summary>
public sealed class ResponseBreakdown
{
    public Guid ResponseId { get; init; }

    public int BreakdownValue { get; init; }

    /// <summary>Number of the import that brought it; 0 when given in the program itself.</summary>
    public int Source { get; init; }
}
