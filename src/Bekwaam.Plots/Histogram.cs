namespace Bekwaam.Plots;

/// <summary>How a band of values is filled, so that bands differ without colour.</summary>
public enum BandTone
{
    /// <summary>Filled: the usual, and the favourable end.</summary>
    Solid,

    /// <summary>A light fill with an outline: the middle.</summary>
    Light,

    /// <summary>Striped: the unfavourable end.</summary>
    Hatched,
}

/// <summary>One value of the scale and how often it was answered.</summary>
/// <param name="Label">The value as people saw it.</param>
/// <param name="Count">Answers, zero or more; below zero counts as zero.</param>
/// <param name="Band">Index in <see cref="Histogram.Bands"/>; ignored when there are none.</param>
public sealed record HistogramBin(string Label, long Count, int Band = 0);

/// <summary>A run of values that are summed and named, such as promoters.</summary>
public sealed record HistogramBand(string Name, BandTone Tone);

/// <summary>The words of a histogram's data table.</summary>
public sealed record HistogramWords(string Value, string Count, string Share, string Band);

/// <summary>How many gave each answer of a scale, with shares; optionally in bands with their sums.</summary>
/// <param name="Frame">Id, title, description, culture.</param>
/// <param name="Bins">In scale order; none gives an empty plot.</param>
/// <param name="Words">Heads of the table.</param>
public sealed record Histogram(PlotFrame Frame, IReadOnlyList<HistogramBin> Bins, HistogramWords Words)
{
    /// <summary>Bands in scale order, each a contiguous run of bins; none for a plain histogram.</summary>
    public IReadOnlyList<HistogramBand> Bands { get; init; } = [];

    /// <summary>What the lowest value means, or null.</summary>
    public string? LowEnd { get; init; }

    /// <summary>What the highest value means, or null.</summary>
    public string? HighEnd { get; init; }
}
