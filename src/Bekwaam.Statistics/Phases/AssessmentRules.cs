namespace Bekwaam.Statistics.Phases;

/// <summary>The margins that decide what holds, and how often is drawn. The defaults are those of the published method.</summary>
public sealed record AssessmentRules
{
    /// <summary>The published rules.</summary>
    public static AssessmentRules Default { get; } = new();

    /// <summary>Who predicts closer than this to the outcome judges well, in points.</summary>
    public double Awareness { get; init; } = 10;

    /// <summary>A spread between employees below this counts as even, in points.</summary>
    public double Spread { get; init; } = 8;

    /// <summary>Overall, no facet may lie further than this below its bar, in points.</summary>
    public double WorstShortfall { get; init; } = 15;

    /// <summary>Overall, facets carrying this share of the weight must work from habit.</summary>
    public double AutomaticShare { get; init; } = .75;

    /// <summary>With more than this share of the weight without an outcome there is no overall phase.</summary>
    public double MissingAtMost { get; init; } = 1d / 3;

    /// <summary>How many joint draws.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>Where every stream of draws starts: the letters of the product's name. Fixed, so that the same data give the same verdict.</summary>
    public ulong Seed { get; init; } = 0x42_45_4B_57_41_41_4D;
}
