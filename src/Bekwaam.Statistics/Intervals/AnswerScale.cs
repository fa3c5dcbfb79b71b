using System.Globalization;

namespace Bekwaam.Statistics.Intervals;

/// <summary>Where answers can lie: from, to, and how far two neighbouring answers are apart.</summary>
/// <param name="Low">The lowest possible value.</param>
/// <param name="High">The highest possible value, above <paramref name="Low"/>.</param>
/// <param name="Step">The smallest difference between two answers, above 0, in the unit of the values.</param>
public readonly record struct AnswerScale(double Low, double High, double Step)
{
    /// <summary>0–10 by whole points.</summary>
    public static AnswerScale ZeroToTen { get; } = new(0, 10, 1);

    /// <summary>1–7 by whole points.</summary>
    public static AnswerScale OneToSeven { get; } = new(1, 7, 1);

    /// <summary>1–5 by whole points.</summary>
    public static AnswerScale OneToFive { get; } = new(1, 5, 1);

    /// <summary>The same scale stretched over 0–100.</summary>
    public AnswerScale Rescaled => new(0, 100, 100 * Step / (High - Low));

    /// <summary>The ends and the step; the stretched scale, a scale too, is left out or this would not end.</summary>
    /// <returns>Such as "0–10 by 1".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}–{High} by {Step}");

    internal void Check(string name)
    {
        if (!(double.IsFinite(Low) && double.IsFinite(High) && Low < High && Step > 0 && double.IsFinite(Step)))
            throw new ArgumentOutOfRangeException(name, this, "Must run from a lower to a higher value by a step above 0.");
    }
}
