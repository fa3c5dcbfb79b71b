namespace Bekwaam.Statistics.Phases;

/// <summary>
/// A probability as far as the evidence reaches: in how many draws something is certain, in how many it is possible.
/// Counts, not fractions, so that sums are exact.
/// </summary>
/// <param name="Certain">Draws in which it holds whatever the unknown may be.</param>
/// <param name="Possible">Draws in which it may hold; at least <paramref name="Certain"/>.</param>
/// <param name="Draws">All draws.</param>
public readonly record struct Bounds(int Certain, int Possible, int Draws)
{
    /// <summary>The lower probability, 0–1.</summary>
    public double Lower => (double)Certain / Draws;

    /// <summary>The upper probability, 0–1.</summary>
    public double Upper => (double)Possible / Draws;

    /// <summary>Upper − lower: what missing evidence leaves open, 0–1.</summary>
    public double Width => (double)(Possible - Certain) / Draws;

    /// <summary>The probability, or null as long as missing evidence could change it.</summary>
    public double? Probability => Certain == Possible ? Lower : null;

    /// <summary>Nothing is known: from 0 to 1.</summary>
    internal static Bounds Unknown(int draws) => new(0, draws, draws);

    internal static Bounds Known(int holds, int draws) => new(holds, holds, draws);
}
