using Bekwaam.Statistics;

namespace Bekwaam.Ui;

/// <summary>A figure as a person is shown it: never without its interval, its n and what was left out.</summary>
/// <param name="Value">The figure, or null when there is none to show.</param>
/// <param name="Low">Lower end of the interval, or null.</param>
/// <param name="High">Upper end of the interval, or null.</param>
/// <param name="N">Answers that it rests on.</param>
public sealed record Figure(double? Value, double? Low, double? High, long N)
{
    /// <summary>For a weighted figure, how many unweighted answers would tell as much; null for an unweighted one.</summary>
    public double? EffectiveN { get; init; }

    /// <summary>Written after the figure, such as "%"; already in the reader's language.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What was left out and why, already in the reader's language; empty when nothing was.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>Why there is no figure, already in the reader's language; empty for the general words.</summary>
    public string WhyNone { get; init; } = "";

    /// <summary>A .NET number format.</summary>
    public string Format { get; init; } = "0.#";

    /// <summary>A measure in its own unit.</summary>
    public static Figure Of(Measure measure) => new(measure.Value, measure.Low, measure.High, measure.N) { EffectiveN = measure.EffectiveN };

    /// <summary>A measure whose value is a share, as a percentage.</summary>
    public static Figure Percent(Measure share) => Of(share.Times(100)) with { Unit = "%", Format = "0" };

    /// <summary>Lets a measure stand where a figure is asked for.</summary>
    public static implicit operator Figure(Measure measure) => Of(measure);
}
