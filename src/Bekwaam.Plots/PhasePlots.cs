namespace Bekwaam.Plots;

/// <summary>How probable one phase is.</summary>
/// <param name="Name">In the reader's words.</param>
/// <param name="Lower">Lower probability, in [0, 1]: certain even if all that is unknown went against it.</param>
/// <param name="Upper">Upper probability, in [Lower, 1]: the most it can be, given what is unknown.</param>
public sealed record PhaseChance(string Name, double Lower, double Upper)
{
    internal double Low => Tame(Lower);

    internal double High => Math.Max(Low, Tame(Upper));

    private static double Tame(double share) => double.IsNaN(share) ? 0 : Math.Clamp(share, 0, 1);
}

/// <summary>The words of the phases' data table.</summary>
public sealed record PhaseWords(string Phase, string Lower, string Upper);

/// <summary>
/// The phases in one bar. Solid is each phase's lower probability. What is left of the whole is unknown and hatched, shared
/// over the phases by the room between their bounds, in each one's colour; the figures are in tips and table.
/// </summary>
/// <param name="Frame">Id, title, description, culture.</param>
/// <param name="Phases">In order, the least competent first; at most four.</param>
/// <param name="Words">Heads of the table.</param>
public sealed record PhaseStrip(PlotFrame Frame, IReadOnlyList<PhaseChance> Phases, PhaseWords Words);

/// <summary>The phases as a bar each, solid to the lower and hatched to the upper probability, with names and figures.</summary>
/// <param name="Frame">Id, title, description, culture.</param>
/// <param name="Phases">In order, the least competent first; at most four.</param>
/// <param name="Words">Heads of the table.</param>
public sealed record PhaseBars(PlotFrame Frame, IReadOnlyList<PhaseChance> Phases, PhaseWords Words);
