namespace Bekwaam.Statistics.Phases;

/// <summary>The four phases of serving customers.</summary>
public enum Phase
{
    /// <summary><i>Onwetend</i>: outcomes below the bar, and own judgement is off.</summary>
    Unaware = 1,

    /// <summary><i>Klantgericht</i>: outcomes below the bar, and one knows it.</summary>
    Oriented = 2,

    /// <summary><i>Klantbewust</i>: outcomes at or above the bar, by effort.</summary>
    Conscious = 3,

    /// <summary><i>Klantbekwaam</i>: outcomes at or above the bar, evenly and from habit.</summary>
    Competent = 4,
}

/// <summary>The four phases with their lower and upper probabilities.</summary>
/// <param name="Unaware">¬C ∧ ¬A.</param>
/// <param name="Oriented">¬C ∧ A.</param>
/// <param name="Conscious">C ∧ ¬U.</param>
/// <param name="Competent">C ∧ U.</param>
/// <remarks>Lower ends sum to at most one, upper ends to at least one; fully known, both sum to exactly one.</remarks>
public sealed record PhaseBounds(Bounds Unaware, Bounds Oriented, Bounds Conscious, Bounds Competent)
{
    /// <summary>The lower probability from which a phase may be stated.</summary>
    public const double StatedFrom = .8;

    /// <summary>The bounds of one phase.</summary>
    public Bounds this[Phase phase] => phase switch
    {
        Phase.Unaware => Unaware,
        Phase.Oriented => Oriented,
        Phase.Conscious => Conscious,
        Phase.Competent => Competent,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };

    /// <summary>Σ(upper − lower): what missing evidence leaves open, from 0 to 4.</summary>
    public double Width => Unaware.Width + Oriented.Width + Conscious.Width + Competent.Width;

    /// <summary>The phase that may be stated: the one whose lower probability is .8 or more in two successive quarters.</summary>
    /// <param name="now">This quarter's bounds.</param>
    /// <param name="before">The quarter before's, or null when there was none.</param>
    /// <returns>The phase, or null when none may be stated yet.</returns>
    public static Phase? Stated(PhaseBounds now, PhaseBounds? before)
    {
        if (before is null)
            return null;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (now[phase].Lower >= StatedFrom && before[phase].Lower >= StatedFrom)
                return phase;
        }

        return null;
    }

    internal static PhaseBounds Unknown(int draws) =>
        new(Bounds.Unknown(draws), Bounds.Unknown(draws), Bounds.Unknown(draws), Bounds.Unknown(draws));
}
