namespace Bekwaam.Statistics.Survival;

/// <summary>The time within which a share has ended.</summary>
/// <param name="Value">The time; null when the curve does not come down that far: not reached.</param>
/// <param name="Low">Lower end of the interval; null when not even the lower band comes down that far.</param>
/// <param name="High">Upper end of the interval; null when the upper band does not come down that far: it has no upper end.</param>
/// <param name="N">How many durations the curve rests on.</param>
/// <param name="Ended">How many of them ended.</param>
/// <param name="Confidence">What the interval claims, between 0 and 1.</param>
public readonly record struct SurvivalTime(double? Value, double? Low, double? High, long N, long Ended, double Confidence);
