namespace Bekwaam.Statistics.Agreement;

/// <summary>What a difference between two ratings means.</summary>
public enum RatingLevel
{
    /// <summary>Names: equal or not.</summary>
    Nominal,

    /// <summary>An order: how many ratings lie between the two.</summary>
    Ordinal,

    /// <summary>A scale with equal steps: (c − k)².</summary>
    Interval,

    /// <summary>A scale with a true zero: ((c − k)/(c + k))².</summary>
    Ratio,
}
