namespace Bekwaam.Statistics.Survival;

/// <summary>The curve from one time until the next.</summary>
/// <param name="Time">A time at which something ended or was last seen.</param>
/// <param name="AtRisk">How many had not ended just before.</param>
/// <param name="Ended">How many ended then.</param>
/// <param name="Censored">How many were last seen then, still going on.</param>
/// <param name="Share">The share that goes on longer than this, 0–1.</param>
/// <param name="StandardError">Greenwood's, in the unit of the share; 0 as long as nothing ended and when everything has.</param>
/// <param name="Low">
/// Lower end of the interval; null where there is none: while the share is still 1 nothing is known of its error, and at
/// a share of 0 the formula has none.
/// </param>
/// <param name="High">Upper end of the interval; null together with <paramref name="Low"/>.</param>
public readonly record struct SurvivalPoint(
    double Time, long AtRisk, long Ended, long Censored, double Share, double StandardError, double? Low, double? High);
