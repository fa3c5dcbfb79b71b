namespace Bekwaam.Statistics.Agreement;

/// <summary>How far raters agree.</summary>
/// <param name="Value">1 for full agreement; 0 for what chance alone would give; below 0 for less than that.</param>
/// <param name="Low">Lower end of the interval; null when the data are too few to tell their own error.</param>
/// <param name="High">Upper end of the interval; null together with <paramref name="Low"/>.</param>
/// <param name="StandardError">Of the value, where the method has one; otherwise null.</param>
/// <param name="N">How many subjects (units, items rated) it rests on.</param>
/// <param name="Confidence">What the interval claims, between 0 and 1.</param>
public readonly record struct AgreementEstimate(
    double Value, double? Low, double? High, double? StandardError, long N, double Confidence = .95);
