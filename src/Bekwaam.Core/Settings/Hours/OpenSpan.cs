namespace Bekwaam.Core.Settings.Hours;

/// <summary>From when until when one is open on a day, on the wall's clock.</summary>
/// <param name="From">Minutes after midnight, 0–1439.</param>
/// <param name="Until">Minutes after the same midnight, later than <paramref name="From"/> and at most a day later: beyond 1440 it ends in the next night.</param>
public readonly record struct OpenSpan(int From, int Until)
{
    public const int Day = 24 * 60;

    public bool IsOne => From is >= 0 and < Day && Until > From && Until <= From + Day;
}
