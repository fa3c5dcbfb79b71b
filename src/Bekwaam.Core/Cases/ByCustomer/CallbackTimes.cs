using Bekwaam.Core.Settings.Hours;

namespace Bekwaam.Core.Cases.ByCustomer;

/// <summary>Before when a customer can be called back: in opening time, and not sooner than somebody can see to it.</summary>
public static class CallbackTimes
{
    /// <summary>Nobody is promised a call within less opening time than this.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromHours(1);

    private const int Parts = 6;
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);

    /// <param name="From">When it begins.</param>
    /// <param name="Before">When it ends: what is promised.</param>
    public sealed record Part(DateTimeOffset From, DateTimeOffset Before);

    /// <summary>The next parts of days on which one is open, mornings and afternoons apart; none when one never is.</summary>
    public static IReadOnlyList<Part> Of(BusinessClock clock, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var parts = new List<Part>();
        if (clock.Add(now, Soonest) is not { Done: true, Value: var at })
            return parts;
        while (parts.Count < Parts && clock.NextOpening(at) is { Done: true, Value: var from } && clock.NextClosing(from) is { Done: true, Value: var closes })
        {
            var local = TimeZoneInfo.ConvertTime(from, clock.Zone);
            var noon = local.Date + Noon;
            // A clock is never changed around noon.
            var until = local.DateTime < noon && new DateTimeOffset(noon, clock.Zone.GetUtcOffset(noon)) is var middle && middle < closes ? middle : closes;
            var before = until.ToUniversalTime();
            // What is left of a part must be long enough to be called in.
            if (before - from >= Soonest / 2 || parts.Count > 0)
                parts.Add(new Part(from, before));
            at = before;
        }

        return parts;
    }
}
